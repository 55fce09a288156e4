import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parserFile } from './builtParser';

describe('the bundle of the parser', () => {
  it('runs without Node and without a browser, and has no side effects', async () => {
    const texts = [
      'flowchart LR\na --> b',
      'architecture-beta\nservice a(server)[A]',
      'sequenceDiagram\nbox Aqua Us\nparticipant A\nend\nA->>B: x',
      'C4Context\nSystem(a, "A")',
      'classDiagram\nA --> B',
    ];
    const context = vm.createContext({ texts });
    const globals = (): readonly string[] =>
      JSON.parse(
        String(vm.runInContext('JSON.stringify(Object.getOwnPropertyNames(globalThis))', context)),
      ) as readonly string[];
    const before = globals();
    const source = readFileSync(parserFile, 'utf8');
    const run = `(async () => {
      const module = { exports: {} };
      (function (module, exports) { ${source}\n })(module, module.exports);
      const parser = module.exports.createMermaidParser();
      const kinds = [];
      for (const text of texts) {
        const { diagram, error } = await parser.parse(text);
        kinds.push(diagram ? diagram.type + ' ' + diagram.nodes.length : error.message);
      }
      return JSON.stringify(kinds);
    })()`;
    const kinds: unknown = await vm.runInContext(run, context);
    assert.deepEqual(JSON.parse(String(kinds)), [
      'flowchart 2',
      'architecture 1',
      'sequence 2',
      'c4 1',
      'class 2',
    ]);
    assert.deepEqual(globals(), before);
  });
});
