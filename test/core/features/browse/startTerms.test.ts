import assert from 'node:assert/strict';
import { chooseStartTerms, rankTerms } from '../../../../src/core/features/browse/startTerms';
import { linkDiagrams } from '../../../../src/core/diagram/linkedDiagrams';
import type { Term, TermDraft } from '../../../../src/core/glossary/term';
import { parsed } from '../../diagram/show';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { glossaryOf, indexOf, looseTerm } from '../glossaryOf';

/** Terms named T1, T2... with a definition. */
function createTerms(count: number, changes: Readonly<Record<string, Partial<TermDraft>>> = {}) {
  return Array.from({ length: count }, (_, i) => {
    const name = `T${i + 1}`;
    return looseTerm({ name, definition: 'A word.', ...changes[name] });
  });
}

/** The number of files by name. */
function uses(terms: readonly Term[], counts: Readonly<Record<string, number>>) {
  return new Map(terms.map((term) => [term, counts[term.name] ?? 0]));
}

function names(terms: readonly Term[]): string {
  return terms.map(({ name }) => name).join(' ');
}

describe('the terms to start with', () => {
  it('are the eight that most files use', () => {
    const terms = createTerms(20);
    const counts = Object.fromEntries(terms.map(({ name }, i) => [name, i + 1]));
    const chosen = chooseStartTerms(terms, uses(terms, counts), undefined);
    assert.equal(names(chosen), 'T20 T19 T18 T17 T16 T15 T14 T13');
  });

  it('are none in a short glossary, which is a start itself', () => {
    const terms = createTerms(15);
    assert.deepEqual(chooseStartTerms(terms, uses(terms, { T1: 3 }), undefined), []);
    const enough = createTerms(16);
    assert.equal(names(chooseStartTerms(enough, uses(enough, { T1: 3 }), undefined)), 'T1');
    assert.equal(names(rankTerms(terms, uses(terms, { T1: 3, T2: 4 }), undefined)), 'T2 T1');
  });

  it('have a definition, are not deprecated, and are used', () => {
    const terms = createTerms(16, {
      T1: { definition: '' },
      T2: { status: 'deprecated' },
      T4: { definition: '', plain: 'plain' },
    });
    const counts = { T1: 9, T2: 9, T3: 1, T4: 2 };
    assert.equal(names(chooseStartTerms(terms, uses(terms, counts), undefined)), 'T4 T3');
  });

  it('name each word once', () => {
    const terms = createTerms(16, { T2: { name: 'T1', context: 'Sales' } });
    const counts = new Map(terms.slice(0, 3).map((term, i) => [term, 9 - i]));
    assert.equal(names(chooseStartTerms(terms, counts, undefined)), 'T1 T3');
  });

  it('include the center of the main diagram, though few files use its word', async () => {
    const entries = Array.from({ length: 16 }, (_, i) => `## Part ${i}\n\nA part.\n`).join('\n');
    const glossary = await glossaryOf({ 'GLOSSARY.md': `# Glossary\n\n${entries}` });
    const text =
      'flowchart LR\n  a[Part 1] --> b[Part 2]\n  b --> c[Part 3]\n  b --> d[Part 4]\n  b --> b\n  e[Part 5]';
    const place = { uri: MemoryWorkspace.uri('a.mmd'), line: 0, text };
    const words = { glossary, index: indexOf(glossary) };
    const [main] = linkDiagrams([{ ...(await parsed(text)), ...place }], words);
    const counts = uses(glossary.terms, { 'Part 7': 3, 'Part 8': 20, 'Part 2': 1 });
    // 20 files weigh log2(21) = 4.4; one file, a box and four connections 1 + log2(6) = 3.6; three files 2.
    assert.equal(
      names(chooseStartTerms(glossary.terms, counts, main)),
      'Part 8 Part 2 Part 7 Part 1 Part 3 Part 4 Part 5',
    );
  });
});
