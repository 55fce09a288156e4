import assert from 'node:assert/strict';
import {
  findEntryLines,
  isFoldable,
  isHeaded,
} from '../../../../src/core/features/glossaryFile/entryLines';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { glossaryOf } from '../glossaryOf';

/** Formats each entry as `name first-last`, lines 0-based, with its Markdown structure. */
async function linesOf(text: string): Promise<readonly string[]> {
  const { files } = await glossaryOf({ 'GLOSSARY.md': text });
  const file = files.get(MemoryWorkspace.uri('GLOSSARY.md'));
  assert.ok(file);
  const lines = text.split('\n');
  const lineAt = (line: number): string => lines[line] ?? '';
  return findEntryLines(file, lineAt).map((entry) => {
    const marks = [
      isHeaded(entry, lineAt) ? 'headed' : '',
      isFoldable(entry, lineAt) ? 'foldable' : '',
    ];
    return [entry.term.name, `${entry.first}-${entry.last}`, ...marks].filter(Boolean).join(' ');
  });
}

describe('entryLines', () => {
  it('knows headings, whose blank lines at the end are no part of them', async () => {
    assert.deepEqual(
      await linesOf('# Glossary\n\n## SLA\n\nA promise.\n\n\n## Depot\n\nA hall.\n'),
      ['SLA 2-4 headed foldable', 'Depot 7-9 headed foldable'],
    );
  });

  it('knows bullets, which Markdown folds but does not head', async () => {
    assert.deepEqual(
      await linesOf('# Glossary\n\n- **SLA**: a promise\n  in writing\n- **Depot**: a hall\n'),
      ['SLA 2-3 foldable', 'Depot 4-4 foldable'],
    );
  });

  it('knows rows and definition lists, which are only ours', async () => {
    assert.deepEqual(
      await linesOf('# Glossary\n\n| Term | Meaning |\n|---|---|\n| SLA | a promise |\n'),
      ['SLA 4-4'],
    );
    assert.deepEqual(await linesOf('# Glossary\n\nSLA\n: a promise\n\nDepot\n: a hall\n'), [
      'SLA 2-3',
      'Depot 5-6',
    ]);
  });
});
