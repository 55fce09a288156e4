import assert from 'node:assert/strict';
import * as vscode from 'vscode';

async function ask(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`architectureGlossary_${name}`, {
    input,
    toolInvocationToken: undefined,
  });
  return content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
    .join('');
}

describe('language model tools', () => {
  it('are offered to assistants', () => {
    const offered = vscode.lm.tools.map(({ name }) => name);
    for (const name of ['explainTerm', 'listTermsOfFile', 'findNeighbors']) {
      assert.ok(offered.includes(`architectureGlossary_${name}`), name);
    }
  });

  it('explain a term', async () => {
    const answer = await ask('explainTerm', { term: 'delivery round' });
    assert.match(answer, /^## Tour\n\nThe stops one courier serves[^]*Entry: GLOSSARY\.md:10$/u);
  });

  it('list the terms of a file', async () => {
    const answer = await ask('listTermsOfFile', { file: 'src/tourPlanner.ts' });
    assert.match(answer, /- SLA \(service level agreement\) \(3 times, first on line 1\)/u);
    assert.match(await ask('listTermsOfFile', { file: '../x' }), /is not in the open workspace/u);
  });

  it('tell what surrounds a box', async () => {
    const answer = await ask('findNeighbors', { node: 'POD' });
    assert.match(answer, /^## Proof of Delivery \(docs\/architecture\.mmd:5/u);
    assert.match(answer, /Courier app calls Proof of Delivery: “photo”\./u);
  });

  it('tell a model that sends nonsense what to send', async () => {
    assert.match(await ask('findNeighbors', { box: 1 }), /“node” must be a non-empty string/u);
  });
});
