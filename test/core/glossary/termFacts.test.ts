import assert from 'node:assert/strict';
import {
  createMarkdownWriter,
  listOtherNames,
  listTermFacts,
  plainWriter,
} from '../../../src/core/glossary/termFacts';
import { completeFields, getMetaText, isInEntry, type Term } from '../../../src/core/glossary/term';
import { looseTerm } from '../features/glossaryOf';

const full: Term = looseTerm({
  name: 'Slot',
  plain: 'A *time* for a visit.',
  definition: 'Not a fact.',
  expansion: 'Nor this',
  aliases: ['slot', 'Window', 'Visit*'],
  avoid: ['appointment'],
  context: 'Delivery',
  owner: 'Team Dock',
  users: ['Drivers', 'Shops'],
  delivery: 'mocked',
  status: 'draft',
  technical: true,
  examples: ['The slot is full.'],
  related: ['Tour'],
  links: ['[Wiki](https://a.b)', 'notes.md'],
  diagram: ['slot'],
  code: ['src/slot/**'],
  paths: ['shop/**'],
  caseSensitive: true,
  meta: { 'Slack channel': '#slots' },
});

function listLines(term: Term, writer = plainWriter): readonly string[] {
  return listTermFacts(term, writer).map(({ label, value }) => `${label}: ${value}`);
}

function scopeOf(...paths: readonly string[]): string | undefined {
  const empty = { start: 0, end: 0 };
  const source = { uri: 'file:///GLOSSARY.md', entry: empty, name: empty, definition: undefined };
  const facts = listTermFacts({ ...completeFields({ name: 'Slot', paths }), source }, plainWriter);
  return facts.find(({ label }) => label === 'Applies only in')?.value;
}

describe('the facts of a term', () => {
  it('are what is filled in, the meaning first', () => {
    assert.deepEqual(listLines(full), [
      'In plain words: A time for a visit.',
      'Also called: Window, Visit*',
      'Words to avoid: appointment',
      'Context: Delivery',
      'Owner: Team Dock',
      'Used by: Drivers, Shops',
      'Delivery status: Mocked: returns sample data until the real part is ready',
      'Status: Draft',
      'Technical term: Yes',
      'Examples: The slot is full.',
      'Related terms: Tour',
      'Links: Wiki, notes.md',
      'Boxes in the diagram: slot',
      'Code: src/slot/**',
      'Applies only in: shop/**',
      'Case-sensitive: Yes',
      'Slack channel: #slots',
    ]);
    assert.deepEqual(listLines(looseTerm({ name: 'Slot', definition: 'A time.' })), []);
  });

  it('show the author’s words as they are where Markdown is shown', () => {
    const lines = listLines(
      full,
      createMarkdownWriter((text) => text.slice(0, 25)),
    );
    assert.equal(lines[0], 'In plain words: A *time* for a visit.');
    assert.equal(lines[1], String.raw`Also called: Window, Visit\*`);
    assert.equal(lines.at(-1), 'Slack channel: #slots');
  });

  it('name the folders that it applies to, unless these are all', () => {
    assert.equal(scopeOf('shop/**', 'docs/*.md'), 'shop/**, docs/*.md');
    assert.equal(scopeOf(), undefined);
    assert.equal(scopeOf('**'), undefined);
    assert.equal(scopeOf('shop/**', '**/*'), undefined);
    assert.equal(scopeOf('**/*.md'), '**/*.md');
  });

  it('name an alias only where it differs from the name', () => {
    const otherNames = (...aliases: readonly string[]): readonly string[] =>
      listOtherNames({ name: 'Slot', aliases });
    assert.deepEqual(otherNames('Slot', 'slot', 'Slots', 'Window'), ['Slots', 'Window']);
    assert.deepEqual(otherNames(), []);
  });
});

describe('an entry', () => {
  it('contains its text from the first character up to the end, in its own file', () => {
    const term = looseTerm({ name: 'Slot' });
    const { uri } = term.source;
    const placed = { ...term, source: { ...term.source, entry: { start: 10, end: 20 } } };
    assert.deepEqual(
      [9, 10, 19, 20].map((offset) => isInEntry(placed, uri, offset)),
      [false, true, true, false],
    );
    assert.ok(!isInEntry(placed, 'file:///other.md', 10));
  });

  it('has only the labels that its author wrote', () => {
    assert.equal(getMetaText({ Wiki: 'a.md' }, 'Wiki'), 'a.md');
    assert.equal(getMetaText({ Wiki: 'a.md' }, 'constructor'), undefined);
    assert.equal(getMetaText(undefined, 'Wiki'), undefined);
  });
});
