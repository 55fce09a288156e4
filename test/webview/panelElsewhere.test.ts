import assert from 'node:assert/strict';
import type { DiagramParser } from '../../src/core/diagram/diagram';
import { type BoxQuestion, findBoxesElsewhere } from '../../src/extension/panel/findBoxesElsewhere';
import { isToPanel } from '../../src/protocol/validateMessages';
import { parser } from '../core/diagram/builtParser';
import { MemoryWorkspace } from '../core/memoryWorkspace';
import { createService } from '../core/stores';

const files = {
  'GLOSSARY.md': '# Glossary\n\n## Depot\n\nA hall.\n\n## Stock (STK)\n\nWhat is there.\n',
  'docs/architecture.mmd': 'flowchart LR\n  d[Depot] --> s[Stock]\n  d --> k[Kiosk]\n',
  'docs/depot.mmd': '---\ntitle: Inside the depot\n---\nflowchart LR\n  h[Depot] --> g[Gate]\n',
  'docs/shop.mmd': 'flowchart LR\n  t[Till] --> x[Store depot]\n  y[Depot] --> t\n',
};

async function ask(question: BoxQuestion) {
  const parsed: string[] = [];
  const noting: DiagramParser = {
    parse: (text) => {
      parsed.push(text);
      return parser.parse(text);
    },
  };
  const service = createService(new MemoryWorkspace(files), {
    loadParser: () => Promise.resolve(noting),
  });
  const known = await service.knownDiagrams();
  const [shown] = known.all;
  assert.ok(shown);
  assert.match(shown.uri, /architecture\.mmd$/);
  const { linked } = await known.read(shown);
  const answer = await findBoxesElsewhere(question, known, { id: shown.id, links: linked?.links });
  assert.ok(isToPanel(answer));
  assert.equal(parsed.length, 1, 'only the shown diagram is parsed');
  const boxes = 'boxes' in answer ? answer.boxes : [];
  return { answer, boxes: boxes.map(({ title, node }) => `${title}: ${node}`).sort() };
}

describe('boxes of other diagrams', () => {
  it('are found for the term of a box, one of each diagram', async () => {
    const { answer, boxes } = await ask({ type: 'findElsewhere', node: 'd' });
    assert.deepEqual(boxes, ['Inside the depot: h', 'shop.mmd: y']);
    assert.equal('node' in answer && answer.node, 'd');
  });

  it('are not found for a box whose term is nowhere else, or that has none', async () => {
    assert.deepEqual((await ask({ type: 'findElsewhere', node: 's' })).boxes, []);
    assert.deepEqual((await ask({ type: 'findElsewhere', node: 'k' })).boxes, []);
  });

  it('are found by their names, without those of the shown diagram', async () => {
    const { boxes } = await ask({ type: 'search', query: 'depot' });
    assert.deepEqual(boxes, ['Inside the depot: h', 'shop.mmd: x', 'shop.mmd: y']);
    assert.deepEqual((await ask({ type: 'search', query: 'stock' })).boxes, []);
    assert.deepEqual((await ask({ type: 'search', query: 'gate' })).boxes, ['Inside the depot: g']);
  });
});
