import assert from 'node:assert/strict';
import { readDiagramTexts } from '../../../../src/core/diagram/diagramText';
import type { BoxSymbol } from '../../../../src/core/features/browse/boxSymbols';
import { createBoxSymbols } from '../../../../src/core/features/browse/boxSymbols';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { diagramsOfAllKinds } from '../rename/diagramsOfAllKinds';
import { loadParser } from '../../stores';

async function symbolsOf(text: string): Promise<readonly BoxSymbol[]> {
  const file = { uri: MemoryWorkspace.uri('a.mmd'), text };
  const texts = await readDiagramTexts(file, loadParser);
  return texts.flatMap(createBoxSymbols);
}

function outline(symbols: readonly BoxSymbol[], indentation = ''): readonly string[] {
  return symbols.flatMap(({ name, children }) => [
    indentation + name,
    ...outline(children, `${indentation}  `),
  ]);
}

async function outlineOf(kind: string): Promise<readonly string[]> {
  return outline(await symbolsOf(diagramsOfAllKinds[kind] ?? ''));
}

describe('the outline of a diagram', () => {
  it('has the boxes of a group inside it, in the order of the text', async () => {
    assert.deepEqual(await outlineOf('flowchart'), [
      'Orders api',
      'Back office',
      '  Database',
      '  cache',
      '  report',
      'Web',
      'mobile',
    ]);
    assert.deepEqual(await outlineOf('architecture'), [
      'Back',
      '  Store',
      '    db',
      '  api',
      'Web',
    ]);
    assert.deepEqual(await outlineOf('c4'), ['Ann', 'Shop', '  Orders api', '  Database']);
  });

  it('has the boxes that are declared while the text is broken', async () => {
    const text = 'flowchart LR\n  subgraph x [Office]\n    a[Web shop] --> b\n  end\n  a --> [';
    assert.deepEqual(outline(await symbolsOf(text)), ['Web shop', 'Office']);
    assert.deepEqual(outline(await symbolsOf('C4Context\n  System(, "A")\n  Rel(')), []);
  });

  for (const [kind, text] of Object.entries(diagramsOfAllKinds)) {
    it(`keeps the names within the boxes, and the boxes within the groups (${kind})`, async () => {
      const check = (symbols: readonly BoxSymbol[], start: number, end: number): void => {
        for (const { range, selection, children, name } of symbols) {
          assert.ok(name !== '');
          assert.ok(start <= range.start && range.end <= end);
          assert.ok(range.start <= selection.start && selection.end <= range.end);
          check(children, range.start, range.end);
        }
      };
      const symbols = await symbolsOf(text);
      assert.ok(symbols.length > 1);
      check(symbols, 0, text.length);
    });
  }
});
