import assert from 'node:assert/strict';
import { markdownFormat } from '../../../../src/core/glossary/formats/markdown/markdownFormat';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { markdownFile, namesIn } from './read';

const path = 'docs/warehouse.md';

function labels(
  names: string,
  shape = (name: string): string => `- **${name}**: A thing.`,
): string {
  return names.split(' ').map(shape).join('\n');
}

function sections(titles: string, level = '##'): string {
  return titles
    .split(', ')
    .map((title) => `${level} ${title}\n\nA thing for goods.\n`)
    .join('\n');
}

describe('markdown: a page without the name of a glossary', () => {
  it('is one with headings of three or more letters', () => {
    const page = (...letters: readonly string[]): string =>
      `# Warehouse\n\n${letters.map((letter) => `## ${letter}\n\n### ${letter}ox\n\nA thing.\n`).join('\n')}`;
    assert.deepEqual(namesIn(page('A', 'B', 'C'), path), ['Aox', 'Box', 'Cox']);
    assert.deepEqual(namesIn(page('A', 'B'), path), []);
    const rare = `${page('A', 'B', 'C')}\n${sections('One, Two, Three, Four, Five, Six, Seven, Eight, Nine, Ten, Eleven, Twelve')}`;
    assert.deepEqual(namesIn(rare, path), []);
  });

  it('is one with five sorted bold labels or more, and few other paragraphs', () => {
    const read = (list: string): number =>
      namesIn(`# Warehouse\n\nGoods.\n\n## Things\n\n${list}\n`, path).length;
    assert.equal(read(labels('Bay Dock Gate Lane Tote')), 5);
    assert.equal(read(labels('Bay Dock Gate Lane')), 0);
    assert.equal(read(labels('Bay Gate Dock Lane Tote')), 0);
    assert.equal(read(labels('Bay Dock Gate Lane Tote', (name) => `- ${name}: A thing.`)), 0);
    const prose = '\n\nSome text here.'.repeat(2);
    assert.equal(read(labels('Bay Dock Gate Lane Tote') + prose), 5);
    assert.equal(read(labels('Bay Dock Gate Lane Tote') + prose + prose), 0);
  });

  it('is one with three bold labels or more that are mostly acronyms, or words to avoid', () => {
    const read = (list: string): number =>
      namesIn(`# Warehouse\n\nGoods.\n\n## Things\n\n${list}\n`, path).length;
    assert.equal(read(labels('WMS SLA ETA')), 3);
    assert.equal(read(labels('WMS SLA')), 0);
    assert.equal(read(labels('WMS SLA ETA Tote Bay')), 5);
    assert.equal(read(labels('WMS SLA Gate Tote Bay')), 0);
    assert.equal(read(`${labels('Tote Bay Gate')}\n  - _Avoid_: box`), 3);
    assert.equal(read(`${labels('Tote Bay')}\n  - _Avoid_: box`), 0);
    assert.equal(read(`${labels('Tote Bay Gate')}\n  - _Avoidance_: box`), 0);
  });
});

describe('markdown: the title of a glossary', () => {
  it('is its only first heading, and no entry', () => {
    assert.deepEqual(namesIn(`# Our words\n\n${sections('Tote, Bay')}`), ['Tote', 'Bay']);
    assert.deepEqual(namesIn(`# Glossary\n\n${sections('Tote, Bay', '#')}`), ['Tote', 'Bay']);
    assert.deepEqual(namesIn(sections('Tote, Bay', '#')), ['Tote', 'Bay']);
    assert.deepEqual(namesIn(`# A\n\n${sections('Apron')}\n# B\n\n${sections('Bay')}`), [
      'Apron',
      'Bay',
    ]);
    assert.deepEqual(namesIn(`## Glossary\n\n${sections('Tote, Bay', '###')}`, 'words.md'), [
      'Tote',
      'Bay',
    ]);
  });

  it('makes a page a glossary, but a README only if that is its whole title', () => {
    const page = (title: string): string => `# ${title}\n\n${sections('Tote, Bay, Dock')}`;
    for (const title of ['Glossary', 'Warehouse glossary', 'Terminology'])
      assert.equal(namesIn(page(title), path).length, 3, title);
    assert.equal(namesIn(page('Warehouse glossary'), 'README.md').length, 0);
    assert.equal(namesIn(page('Glossary'), 'README.md').length, 3);
    assert.equal(namesIn(page('Warehouse'), path).length, 0);
    const front = `---\ntitle: Glossary\n---\n\n${sections('Tote, Bay, Dock')}`;
    assert.equal(namesIn(front, path).length, 3);
  });
});

describe('markdown: the topics of a glossary', () => {
  it('are the contexts of their entries, unless there is only one', () => {
    const contexts = (text: string): readonly string[] =>
      markdownFile(text).terms.map(({ name, context }) => `${name} in ${context ?? '-'}`);
    const topic = (title: string, entries: string): string =>
      `## ${title}\n\n${sections(entries, '###')}`;
    assert.deepEqual(
      contexts(`# Glossary\n\n${topic('Storage', 'Bay, Lane')}\n${topic('Transport', 'Van')}`),
      ['Bay in Storage', 'Lane in Storage', 'Van in Transport'],
    );
    assert.deepEqual(contexts(`# Glossary\n\n${topic('Storage', 'Bay, Lane')}`), [
      'Bay in -',
      'Lane in -',
    ]);
    assert.deepEqual(
      contexts(`# Glossary\n\n${topic('B', 'Bay')}\n${topic('Acronyms', 'SLA, ETA')}`),
      ['Bay in -', 'SLA in -', 'ETA in -'],
    );
  });

  it('have tables or lists, while headings with text are entries', () => {
    const list = (title: string, names: string): string => `## ${title}\n\n${labels(names)}\n`;
    assert.deepEqual(
      namesIn(`# Glossary\n\n${list('Storage', 'Bay Lane')}\n${list('Transport', 'Van Lorry')}`),
      ['Bay', 'Lane', 'Van', 'Lorry'],
    );
    assert.deepEqual(
      namesIn(`# Glossary\n\n${sections('Tote, Bay, Dock')}\n${list('Acronyms', 'SLA ETA')}`),
      ['Tote', 'Bay', 'Dock', 'SLA', 'ETA'],
    );
  });
});

describe('markdown: a heading among entries', () => {
  const glossary = (...more: readonly string[]): string =>
    `# Glossary\n\n${sections('Bay, Dock, Gate')}\n${more.join('\n')}`;

  it('is part of the entry if it asks, instructs, repeats or names a field', () => {
    const entry = (title: string, part: string): string =>
      `## ${title}\n\nA thing.\n\n### ${part}\n\nMore text.\n`;
    for (const part of [
      ...['How it works', 'Why we have it', 'When to use it', 'Examples', 'See also', 'Owner'],
      ...['What is it for', 'Where it is kept', 'Who needs it', 'Our view', 'Details'],
      ...['One two three four five six seven'],
    ])
      assert.deepEqual(
        namesIn(glossary(entry('Tote', part))),
        ['Bay', 'Dock', 'Gate', 'Tote'],
        part,
      );
    const repeated = ['Tote', 'Van', 'Yard'].map((title) => entry(title, 'Origin')).join('\n');
    assert.deepEqual(namesIn(glossary(repeated)), ['Bay', 'Dock', 'Gate', 'Tote', 'Van', 'Yard']);
    assert.deepEqual(namesIn(glossary(entry('Tote', 'Lid'))), [
      'Bay',
      'Dock',
      'Gate',
      'Tote',
      'Lid',
    ]);
  });

  it('is no entry if it is a sentence, has only code, or frames the document', () => {
    for (const title of [
      ...['What is a tote?', 'References', 'License', 'Open questions'],
      ...['One two three four five six seven eight nine ten'],
    ])
      assert.deepEqual(namesIn(glossary(sections(title))), ['Bay', 'Dock', 'Gate'], title);
    assert.deepEqual(namesIn(glossary('## Setup\n\n```sh\nnpm start\n```\n')), [
      'Bay',
      'Dock',
      'Gate',
    ]);
    assert.deepEqual(namesIn(glossary('## Tote\n')), ['Bay', 'Dock', 'Gate', 'Tote']);
  });

  it('may be the word of a frame where it is in its place in the alphabet', () => {
    const all = 'Gate, Hub, Index, Lane, Tote';
    assert.deepEqual(namesIn(`# Glossary\n\n${sections(all)}`), all.split(', '));
    assert.deepEqual(namesIn(`# Glossary\n\n${sections('Index, Gate, Hub, Lane, Tote')}`), [
      'Gate',
      'Hub',
      'Lane',
      'Tote',
    ]);
    assert.deepEqual(
      namesIn('# Glossary\n\n## H\n\n### Hub\n\nA place.\n\n## I\n\n### Index\n\nA list.\n'),
      ['Hub', 'Index'],
    );
  });
});

describe('markdown: a label that repeats below the headings of a file', () => {
  it('is a field of the team if it is in three entries or more, and in 40 % of those with labels', () => {
    const entry = (title: string, ...fields: readonly string[]): string =>
      `## ${title}\n\nA thing.\n\n${fields.map((field) => `- **${field}**: Text here.\n`).join('')}`;
    const read = (count: number, others: number): readonly string[] =>
      markdownFile(
        `# Glossary\n\n${[
          ...Array.from({ length: count }, (_, i) => entry(`Bin ${i}`, 'Purpose of it')),
          ...Array.from({ length: others }, (_, i) => entry(`Van ${i}`, `Own ${i}`)),
        ].join('\n')}`,
      ).terms.flatMap(({ meta }) => Object.keys(meta).filter((key) => key === 'Purpose of it'));
    assert.equal(read(3, 0).length, 3);
    assert.equal(read(4, 6).length, 4);
  });
});

describe('markdown: a page that the settings name', () => {
  const named = (text: string): number => {
    const { uri } = markdownFile(text, path);
    return runToEnd(markdownFormat.read({ uri, text, named: true })).terms.length;
  };

  it('is a glossary if at most a quarter of its sections are no entries', () => {
    assert.equal(named(`# Warehouse\n\n${sections('Tote, Bay, Dock')}`), 3);
    assert.equal(named(`# Warehouse\n\n${sections('Tote')}`), 1);
    const prose = (title: string): string => `## ${title}\n\n${'Much text. '.repeat(90)}\n`;
    assert.ok(named(`# Warehouse\n\n${sections('Tote, Bay, Dock')}\n${prose('Story')}`) >= 3);
    assert.equal(named(`# Warehouse\n\n${sections('Tote, Bay')}\n${prose('Story')}`), 0);
    const code = '## Setup\n\nRun it.\n\n```sh\nnpm start\n```\n';
    assert.equal(named(`# Warehouse\n\n${sections('Tote, Bay')}\n${code}`), 0);
    for (const title of ['What is a tote?', 'How we work', 'One two three four five six'])
      assert.equal(named(`# Warehouse\n\n${sections('Tote, Bay')}\n${sections(title)}`), 0, title);
  });
});
