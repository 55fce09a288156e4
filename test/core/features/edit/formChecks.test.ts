import assert from 'node:assert/strict';
import { checkForm, type FormContext } from '../../../../src/core/features/edit/formChecks';
import { completeFields, type Term, type TermDraft } from '../../../../src/core/glossary/term';

function createTerm(draft: TermDraft, uri = 'file:///GLOSSARY.md'): Term {
  const none = { start: 0, end: 0 };
  return { ...completeFields(draft), source: { uri, entry: none, name: none, definition: none } };
}

const box = createTerm({ name: 'Box', aliases: ['package'], definition: 'A thing.' });
const parcel = createTerm({ name: 'Parcel', definition: 'A package.' });
const terms = [box, parcel];

function check(draft: Partial<TermDraft>, context: Partial<FormContext> = {}): readonly string[] {
  const fields = completeFields({ name: 'Crate', definition: 'A box.', ...draft });
  return checkForm(fields, { terms, self: undefined, unexplained: [], ...context }).map(
    ({ field, severity, message }) => `${field} ${severity} ${message}`,
  );
}

describe('messages about the values of a form', () => {
  it('are none for an ordinary entry', () => {
    assert.deepEqual(
      check({ related: ['Box', 'package'], aliases: ['case'], avoid: ['thing'] }),
      [],
    );
  });

  it('require a name', () => {
    assert.deepEqual(check({ name: '  ' }), ['name error Enter a word or phrase.']);
  });

  it('warn of a name that another term has, also as an alias, but not of the own name', () => {
    const second = 'name warning “Box” is already in the glossary. This adds a second meaning.';
    assert.deepEqual(check({ name: 'box' }), [second]);
    assert.deepEqual(check({ name: 'Package' }), [
      'name warning “Package” is already an alias of “Box”.',
    ]);
    assert.deepEqual(check({ name: 'Parcel' }, { self: parcel }), []);
    const namesake = createTerm({ name: 'Parcel' }, 'file:///other.md');
    assert.deepEqual(check({ name: 'Parcel' }, { self: parcel, terms: [namesake, parcel] }), []);
    assert.deepEqual(check({ name: 'Box' }, { self: parcel }), [second]);
  });

  it('warn of an alias that is taken, or is the name', () => {
    assert.deepEqual(check({ aliases: ['Package', 'case', 'crate'] }), [
      'aliases warning “Package” is already a name of “Box”.',
      'aliases warning “crate” is the name already.',
    ]);
    assert.deepEqual(check({ name: 'Box', aliases: ['package'] }, { self: box }), []);
    const copy = createTerm({ name: 'Box', aliases: ['package'] }, 'file:///other.md');
    const both = { self: copy, terms: [box, copy] };
    assert.deepEqual(check({ name: 'Box', aliases: ['package'] }, both), []);
  });

  it('warn of a word that is both a name and to avoid', () => {
    assert.deepEqual(check({ aliases: ['case'], avoid: ['Case'] }), [
      'avoid warning “Case” is a name of this term and a word to avoid.',
    ]);
  });

  it('warn of each related term that is unknown, once, and of the term itself', () => {
    assert.deepEqual(check({ related: ['Van', 'Box', 'Crate', 'Van', 'Depot'] }), [
      'related warning “Van” is not in the glossary yet.',
      'related warning “Crate” is the term itself.',
      'related warning “Depot” is not in the glossary yet.',
    ]);
  });

  it('name acronyms of the definition that are not explained, except the own names', () => {
    const unexplained = ['SLO', 'CRT'];
    assert.deepEqual(check({ name: 'CRT' }, { unexplained }), [
      "definition warning “SLO” isn't explained. Spell it out here or add it to the glossary.",
    ]);
  });

  it('say that nothing explains the term', () => {
    const missing = 'definition warning Readers will see that the definition is missing.';
    assert.deepEqual(check({ definition: ' ' }), [missing]);
    assert.deepEqual(check({ definition: '', expansion: 'Cathode ray tube' }), []);
    assert.deepEqual(check({ definition: '', plain: 'A box.' }), []);
  });
});
