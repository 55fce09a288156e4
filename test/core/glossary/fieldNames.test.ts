import assert from 'node:assert/strict';
import {
  findFieldOfLabel,
  isAcronymLabel,
  parseBoolean,
  parseDelivery,
  parseStatus,
} from '../../../src/core/glossary/fieldNames';
import { findAvoidedWord, getAvoidedWord } from '../../../src/core/glossary/avoidedWord';
import { describeMissingEntry, findReferencedTerm } from '../../../src/core/glossary/termReference';
import { looseTerm } from '../features/glossaryOf';
import { MemoryWorkspace } from '../memoryWorkspace';

describe('fields of entries', () => {
  it('are named in any case, with any joints and a colon', () => {
    for (const label of ['Owner', 'owner:', 'OWNER', '**Owner**'])
      assert.equal(findFieldOfLabel(label), 'owner', label);
    for (const label of ['Case sensitive', 'caseSensitive', 'case_sensitive'])
      assert.equal(findFieldOfLabel(label), 'caseSensitive', label);
    assert.equal(findFieldOfLabel('Color'), undefined);
    assert.ok(isAcronymLabel('Acronym:') && !isAcronymLabel('Term'));
  });

  it('have words for the approval status', () => {
    const words = {
      draft: 'draft proposed new In-Review',
      approved: 'approved Active ACCEPTED agreed final',
      deprecated: 'Deprecated obsolete superseded',
    };
    for (const [status, all] of Object.entries(words))
      for (const word of all.split(' ')) assert.equal(parseStatus(word), status, word);
    assert.equal(parseStatus('unknown'), undefined);
  });

  it('have words for the delivery status', () => {
    const words = {
      planned: 'planned Not_started',
      mocked: 'mocked mock stubbed',
      live: 'live In-production production released',
      external: 'External third-party',
      retired: 'retired removed Switched_off',
    };
    for (const [delivery, all] of Object.entries(words))
      for (const word of all.split(' ')) assert.equal(parseDelivery(word), delivery, word);
    assert.equal(parseDelivery('unknown'), undefined);
  });

  it('have words for yes and no', () => {
    for (const word of 'yes true y ja oui si 1 x Sí'.split(' '))
      assert.equal(parseBoolean(word), true, word);
    for (const word of ['no', 'false', 'N', 'nein', 'non', '0', '', ' - '])
      assert.equal(parseBoolean(word), false, word);
    assert.equal(parseBoolean('maybe'), undefined);
  });
});

describe('a discouraged word', () => {
  it('is written with quotation marks and a reason, which do not belong to it', () => {
    for (const [item, word] of [
      ['client', 'client'],
      [' “client” ', 'client'],
      ["'client'", 'client'],
      ['«client»', 'client'],
      ['client (a person, not a program)', 'client'],
      ['client （not a program）', 'client'],
      ['“client” (too vague here', 'client'],
      // The sense of a word; it matches no text.
      ['client (legal)', 'client (legal)'],
      ['client ( legal )', 'client ( legal )'],
      ['client ()', 'client ()'],
      ['“', '“'],
      ['the “client”', 'the “client”'],
      ['“client” app', '“client” app'],
      ['client (a b) more', 'client (a b) more'],
    ] as const)
      assert.equal(getAvoidedWord(item), word, item);
  });

  it('is the longest one with which the written word begins', () => {
    const term = { avoid: ['client', 'client app (a b)', 'buyer'] };
    assert.equal(findAvoidedWord(term, 'Clients'), 'client');
    assert.equal(findAvoidedWord(term, 'client-apps'), 'client app');
    assert.equal(findAvoidedWord(term, 'buyer'), 'buyer');
    assert.equal(findAvoidedWord({ avoid: ['company'] }, 'Companies'), 'company');
    assert.equal(findAvoidedWord(term, 'vendor'), 'vendor');
    assert.equal(findAvoidedWord({ avoid: ['login'] }, 'Log-in'), 'login');
    // `policy` without its last letter begins both.
    assert.equal(findAvoidedWord({ avoid: ['policy', 'police'] }, 'police officer'), 'police');
  });
});

describe('a reference to an entry', () => {
  const at = (name: string, start: number, path = 'GLOSSARY.md') => {
    const term = looseTerm({ name }, path);
    return { ...term, source: { ...term.source, entry: { start, end: start + 9 } } };
  };
  const terms = [at('A', 10), at('A', 50), at('B', 30), at('A', 30, 'other.md')];
  const find = (name: string, offset: number, path = 'GLOSSARY.md') =>
    findReferencedTerm(terms, { uri: MemoryWorkspace.uri(path), name, offset });

  it('finds the entry of that name and file nearest to its place', () => {
    assert.equal(find('A', 0), terms[0]);
    assert.equal(find('A', 29), terms[0]);
    assert.equal(find('A', 30), terms[0], 'the first of two that are equally near');
    assert.equal(find('A', 31), terms[1]);
    assert.equal(find('A', 99), terms[1]);
    assert.equal(find('A', 99, 'other.md'), terms[3]);
    assert.equal(find('C', 0), undefined);
    assert.equal(find('B', 0, 'other.md'), undefined);
  });

  it('says that the entry is missing', () => {
    assert.equal(
      describeMissingEntry({ uri: MemoryWorkspace.uri('docs/a.md'), name: 'Tour', offset: 0 }),
      '“Tour” is no longer in a.md. It may have been renamed or removed.',
    );
  });
});
