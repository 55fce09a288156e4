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

  it('is found however its path and line are written', () => {
    for (const setting of ['/README.md#l51', '  README.md # 50 ', '.\\README.md#paying'])
      assert.equal(mainOf(setting), third, setting);
    assert.equal(mainOf('docs\\overview.mmd'), overview);
    assert.equal(mainOf('README.md#10'), first);
    assert.equal(mainOf('README.md#9'), first, 'the first one, if none is above');
    for (const setting of ['README.md#x10', 'README.md#10x', 'README.md#L', 'README.md#LL10'])
      assert.equal(putMainFirst(all, { setting, folders }), all, setting);
  });

  it('goes before the others, which keep their order', () => {
    assert.deepEqual(putMainFirst(all, { setting: 'README.md#30', folders }), [
      second,
      overview,
      third,
      first,
    ]);
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
    assert.equal(formatMainDiagramSetting(second, inReadme, folders), 'README.md#31');
    const loud = diagramAt('README.md', 90, 'PAYING');
    assert.equal(
      formatMainDiagramSetting(third, [...inReadme, loud], folders),
      'README.md#51',
      'titles are told apart without letter case',
    );
    const twin = diagramAt('README.md', 70, 'Paying');
    const setting = formatMainDiagramSetting(twin, [...inReadme, twin], folders);
    assert.equal(putMainFirst([...all, twin], { setting, folders })[0], twin);
  });
});
