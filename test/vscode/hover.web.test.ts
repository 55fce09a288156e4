import assert from 'node:assert/strict';
import { closeEverything, hoverOn, openFixture, openText, replaceAll } from './documents';

describe('hover', () => {
  afterEach(closeEverything);

  it('explains a word in code, with its place in the diagram', async function () {
    // The editor also asks the service of the language, which starts now unless an earlier test has needed it.
    this.timeout(60_000);
    const document = await openFixture('src/tourPlanner.ts');
    const text = await hoverOn(document, 'POD_PHOTOS');
    assert.match(text, /\*\*Proof of Delivery\*\*/u);
    assert.match(text, /\*\*Courier app\*\*/u);
    assert.match(text, /architectureGlossary\.showInDiagram/u);
  });

  it('has no hover for unknown words', async () => {
    const document = await openFixture('src/tourPlanner.ts');
    assert.doesNotMatch(await hoverOn(document, 'export'), /architectureGlossary/u);
  });

  it('explains words in documents that are on no disk', async () => {
    const document = await openText('Ask the tour planner.');
    assert.match(await hoverOn(document, 'tour'), /\*\*Tour Planner\*\*/u);
  });

  it('knows an entry that is not saved yet', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    await replaceAll(glossary, `${glossary.getText()}\n## Zeppelin\n\nA ship that flies.\n`);
    const document = await openText('One zeppelin.');
    assert.match(await hoverOn(document, 'zeppelin'), /A ship that flies/u);
  });
});
