import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index.js';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';

const folder = join('test', 'syntaxes');
const annotated = readdirSync(folder).filter((file) => /\.test\.(mmd|md)$/.test(file));

const packages = createRequire(resolve('package.json'));
const yaml = readFileSync(packages.resolve('tm-grammars/grammars/yaml.json'), 'utf8');
const markdown = readFileSync(packages.resolve('tm-grammars/grammars/markdown.json'), 'utf8');
const ours = (name: string): string =>
  readFileSync(join('syntaxes', `${name}.tmLanguage.json`), 'utf8');

function createRegistry(): ReturnType<typeof createRegistryFromGrammars> {
  const full = [
    { scopeName: 'source.mermaid', content: ours('mermaid') },
    { scopeName: 'source.yaml', content: yaml },
    { scopeName: 'text.html.markdown', content: markdown },
    {
      scopeName: 'markdown.mermaid.codeblock',
      content: ours('markdownMermaid'),
      injectTo: ['text.html.markdown'],
    },
  ];
  // The Markdown grammar embeds some sixty languages; empty grammars satisfy the registry.
  const known = new Set(full.map(({ scopeName }) => scopeName));
  const embedded = new Set(markdown.match(/(?<="include": ")(?:source|text)[^"#]*/g));
  const empty = [...embedded]
    .filter((scopeName) => !known.has(scopeName))
    .map((scopeName) => ({ scopeName, content: JSON.stringify({ scopeName, patterns: [] }) }));
  return createRegistryFromGrammars(
    [...full, ...empty].map(({ content, ...grammar }) => ({
      grammar: { ...grammar, language: '', path: 'grammar.json' },
      content,
    })),
  );
}

describe('Mermaid grammar', () => {
  const registry = createRegistry();

  async function scopesOf(text: string): Promise<readonly (readonly [string, string])[]> {
    const grammar = await registry.loadGrammar('source.mermaid');
    assert.ok(grammar);
    let stack: Parameters<typeof grammar.tokenizeLine>[1] = null;
    const found: [string, string][] = [];
    for (const line of text.split('\n')) {
      const result = grammar.tokenizeLine(line, stack);
      stack = result.ruleStack;
      for (const token of result.tokens) {
        found.push([line.slice(token.startIndex, token.endIndex), token.scopes.at(-1) ?? '']);
      }
    }
    return found;
  }

  it('has an annotated diagram of each type', () => {
    assert.ok(annotated.length >= 22, `${annotated.length} annotated files`);
  });

  for (const file of annotated) {
    it(`colors ${file}`, async () => {
      const text = readFileSync(join(folder, file), 'utf8');
      const testCase = parseGrammarTestCase(text);
      assert.ok(testCase.assertions.length > 0);
      const failures = await runGrammarTestCase(registry, testCase);
      assert.deepEqual(
        failures.map(({ line, start, end, missing, unexpected, actual }) => ({
          place: `${file}:${line + 1}, columns ${start} to ${end}`,
          missing,
          unexpected,
          actual,
        })),
        [],
      );
    });
  }

  it('colors every word of the sample workspace’s diagram', async () => {
    const text = readFileSync(join('media', 'sample', 'docs', 'architecture.mmd'), 'utf8');
    const plain = (await scopesOf(text)).filter(
      ([word, scope]) => /\w/.test(word) && /^(?:source|meta\.diagram)\./.test(scope),
    );
    assert.deepEqual(plain, []);
  });

  for (const [what, broken] of [
    ['label', 'flowchart TD\n  a[never closed\n  b --> c'],
    ['edge label', 'flowchart TD\n  a -->|never closed\n  b --> c'],
    ['edge', 'flowchart TD\n  a -- never closed\n  b --> c'],
    ['directive', '%%{init: {"theme":\nflowchart TD\n  b --> c'],
  ] as const) {
    it(`goes on after an unfinished ${what}`, async () => {
      const found = await scopesOf(broken);
      assert.deepEqual(
        found.slice(found.findIndex(([word]) => word === 'b')).filter(([word]) => /\S/.test(word)),
        [
          ['b', 'variable.other.mermaid'],
          ['-->', 'keyword.operator.arrow.mermaid'],
          ['c', 'variable.other.mermaid'],
        ],
      );
    });
  }

  // Ten thousand characters take milliseconds in linear time, and minutes in exponential time.
  for (const type of [
    ...['flowchart TD', 'sequenceDiagram', 'classDiagram', 'stateDiagram-v2', 'erDiagram'],
    ...['C4Context', 'architecture-beta', 'block-beta', 'mindmap', 'gantt', 'pie', 'journey'],
    ...['gitGraph', 'timeline', 'quadrantChart', 'requirementDiagram', 'kanban', 'sankey-beta'],
    ...['xychart-beta', 'packet-beta', 'anything-else'],
  ]) {
    it(`does not choke on hostile lines in ${type}`, async function () {
      this.timeout(20_000);
      for (const part of [
        'a',
        ' ',
        '-',
        'a-',
        'a,',
        '--',
        '-. ',
        '(',
        'x --- ',
        'a:',
        '%%{',
        '"',
      ]) {
        const found = await scopesOf(`${type}\n  ${part.repeat(10_000 / part.length)}!\n  style a`);
        assert.ok(found.length > 1);
      }
    });
  }
});
