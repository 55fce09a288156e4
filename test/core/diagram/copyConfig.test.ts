import assert from 'node:assert/strict';
import { copyAllSections, copyConfig } from '../../../src/core/diagram/mermaid/copyConfig';

const createConfig = () => ({
  look: 'classic',
  secure: ['theme'],
  flowchart: { padding: 10, titleMargin: { top: 4 } },
  themeVariables: { mainBkg: '#fff' },
});

describe('a copy of the configuration', () => {
  it('reads as the original, value by value and as a whole', () => {
    const copy = copyConfig(createConfig());
    assert.equal(copy.flowchart.titleMargin.top, 4);
    assert.equal(copy.flowchart, copy.flowchart, 'one object each time');
    assert.ok(Array.isArray(copy.secure));
    assert.deepEqual({ ...copy }, createConfig());
    assert.deepEqual(Object.fromEntries(Object.entries(copy)), createConfig());
    assert.equal(JSON.stringify(copy), JSON.stringify(createConfig()));
  });

  it('changes without the original: sections, objects in them, lists', () => {
    const config = createConfig();
    const copy = copyConfig(config);
    copy.look = 'neo';
    copy.flowchart.padding = 0;
    copy.flowchart.titleMargin.top = 0;
    copy.secure.push('look');
    Object.assign(copy, { themeVariables: { mainBkg: '#000' } });
    Object.entries({ ...copyConfig(config) }).forEach(([, section]) =>
      Object.assign(section, { padding: 1 }),
    );
    assert.deepEqual(config, createConfig());
    assert.equal(copy.themeVariables.mainBkg, '#000');
    assert.deepEqual(copy.flowchart, { padding: 0, titleMargin: { top: 0 } });
    assert.deepEqual(copy.secure, ['theme', 'look']);
    assert.equal(copyConfig(config).flowchart.padding, 10, 'a new copy');
  });

  it('of all sections changes without the original', () => {
    const config = createConfig();
    const copy = copyAllSections(config);
    assert.deepEqual(copy, createConfig());
    copy.look = 'neo';
    copy.flowchart.padding = 0;
    copy.flowchart.titleMargin.top = 0;
    copy.secure.push('look');
    copy.themeVariables.mainBkg = '#000';
    assert.deepEqual(config, createConfig());
  });

  it('keeps a section that is removed or replaced', () => {
    const copy: Partial<ReturnType<typeof createConfig>> = copyConfig(createConfig());
    delete copy.themeVariables;
    assert.ok(!('themeVariables' in copy));
    const other = { padding: 1, titleMargin: { top: 1 } };
    copy.flowchart = other;
    assert.equal(copy.flowchart, other);
  });
});
