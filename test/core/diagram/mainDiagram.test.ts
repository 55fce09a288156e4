import assert from 'node:assert/strict';
import { formatMainDiagramSetting, putMainFirst } from '../../../src/core/diagram/mainDiagram';
import { MemoryWorkspace } from '../memoryWorkspace';

const folders = [MemoryWorkspace.root];

function diagramAt(path: string, line = 0, title = '') {
  const header = title === '' ? '' : `---\ntitle: ${title}\n---\n`;
  return { uri: MemoryWorkspace.uri(path), line, text: `${header}flowchart LR\n` };
}

const overview = diagramAt('docs/overview.mmd');
const first = diagramAt('README.md', 10, 'Order flow');
const second = diagramAt('README.md', 30);
const third = diagramAt('README.md', 50, 'Paying');
const all = [overview, third, first, second];

const mainOf = (setting: string) => putMainFirst(all, { setting, folders })[0];

describe('main diagram', () => {
  it('is found by path, by title and by the line around or after it', () => {
    assert.equal(mainOf('./README.md'), third, 'the most important one of the file');
    assert.equal(mainOf('README.md#order flow'), first);
    assert.equal(mainOf('README.md#30'), second, 'the line of the fence');
    assert.equal(mainOf('README.md#L49'), second);
    assert.equal(mainOf('README.md#50'), third);
    assert.equal(mainOf('README.md#2'), first);
  });

  it('changes nothing where the setting names none', () => {
    for (const setting of ['', 'docs/none.mmd', 'README.md#Unknown title', '#']) {
      assert.equal(putMainFirst(all, { setting, folders }), all, setting);
    }
  });

  it('understands a path with a number sign', () => {
    const sharp = diagramAt('docs/C#/main.mmd');
    const [main] = putMainFirst([overview, sharp], { setting: 'docs/C#/main.mmd', folders });
    assert.equal(main, sharp);
  });

  it('is written so that it is found again', () => {
    const inReadme = [first, second, third];
    assert.equal(formatMainDiagramSetting(overview, [overview], folders), 'docs/overview.mmd');
    for (const one of inReadme)
      assert.equal(mainOf(formatMainDiagramSetting(one, inReadme, folders)), one);
    assert.equal(formatMainDiagramSetting(first, inReadme, folders), 'README.md#Order flow');
    const twin = diagramAt('README.md', 70, 'Paying');
    const setting = formatMainDiagramSetting(twin, [...inReadme, twin], folders);
    assert.equal(putMainFirst([...all, twin], { setting, folders })[0], twin);
  });
});
