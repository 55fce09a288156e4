import assert from 'node:assert/strict';
import { noCancellation } from '../../../src/core/workspace/cancellation';
import { documentOf } from '../matching/indexOfTerms';
import { MemoryWorkspace } from '../memoryWorkspace';
import { createService } from '../stores';

const glossary = { 'GLOSSARY.md': '# Glossary\n\n## Depot\n\nA hall.\n' };
const diagram = { 'docs/architecture.mmd': 'flowchart LR\n  yard[Yard]\n' };

/** Returns how often the parser is prepared when the reader points at the first word of a text. */
async function countPreparations(files: Readonly<Record<string, string>>, text: string) {
  let count = 0;
  const service = createService(new MemoryWorkspace(files), {
    loadParser: () => Promise.reject(new Error('A diagram was parsed.')),
    prepareParser: () => {
      count++;
    },
  });
  const document = documentOf(text, 'markdown');
  await service.explainAt(document, { line: 0, character: 1 }, noCancellation);
  // The preparation is not awaited by the answer.
  await service.knownDiagrams();
  await new Promise((resolve) => setTimeout(resolve));
  return count;
}

describe('the parser of diagrams', () => {
  it('is prepared as soon as the reader points at any word, with a term or not', async () => {
    const files = { ...glossary, ...diagram };
    assert.equal(await countPreparations(files, 'Word'), 1);
    assert.equal(await countPreparations(files, 'Depot'), 1);
  });

  it('is not prepared without a glossary or without a diagram', async () => {
    assert.equal(await countPreparations(diagram, 'Word'), 0);
    assert.equal(await countPreparations(glossary, 'Word'), 0);
    assert.equal(await countPreparations(glossary, 'Depot'), 0);
  });
});
