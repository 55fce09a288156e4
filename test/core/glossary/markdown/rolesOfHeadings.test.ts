import assert from 'node:assert/strict';
import { markdownFile, namesIn } from './read';

/** Sections with these titles and texts, all of one level. */
function sections(
  titles: string,
  { level = '##', text = 'A thing for goods.' }: { level?: string; text?: string } = {},
): string {
  return titles
    .split(', ')
    .map((title) => `${level} ${title}\n\n${text}\n`)
    .join('\n');
}

const list = (...names: readonly string[]): string =>
  names.map((name) => `- **${name}**: A thing.`).join('\n');
const plainList = (...names: readonly string[]): string =>
  names.map((name) => `- ${name}: A thing for goods.`).join('\n');
const read = (...parts: readonly string[]): string =>
  namesIn(`# Glossary\n\n${parts.join('\n\n')}\n`).join(', ');

describe('markdown: a heading of a glossary without text', () => {
  it('is an entry among entries and on its own, and no entry among lists', () => {
    assert.equal(read(sections('Bay, Dock'), '## Tote'), 'Bay, Dock, Tote');
    assert.equal(read('## Tote', '## Bay'), 'Tote, Bay');
    const lists = `## Storage\n\n${list('Bay', 'Lane')}\n\n## Transport\n\n${list('Van', 'Lorry')}`;
    assert.equal(read(lists, '## Tote'), 'Bay, Lane, Van, Lorry');
  });
});

describe('markdown: a heading of a glossary with text and entries', () => {
  it('is an entry where most are, and a topic where most have only entries', () => {
    const mixed = `## Tote\n\nA thing for goods.\n\n${list('Lid', 'Grip')}`;
    assert.equal(read(sections('Bay, Dock'), mixed), 'Bay, Dock, Tote');
    const lists = `## Storage\n\n${list('Bay', 'Lane')}\n\n## Transport\n\n${list('Van', 'Lorry')}`;
    assert.equal(read(lists, mixed), 'Bay, Lane, Van, Lorry, Lid, Grip');
  });

  it('is a topic where others have only entries with plain labels', () => {
    const topics = ['Storage', 'Transport'].map(
      (title, i) => `## ${title}\n\n${plainList(`Bay${i}`, `Lane${i}`, `Gate${i}`)}`,
    );
    assert.equal(read(...topics), 'Bay0, Lane0, Gate0, Bay1, Lane1, Gate1');
  });
});

describe('markdown: a heading of a glossary with headings below it', () => {
  it('is a topic, with text or without', () => {
    const topic = (title: string, text: string, entries: string): string =>
      `## ${title}\n\n${text}\n\n${sections(entries, { level: '###' })}`;
    assert.equal(read(topic('Storage', '', 'Bay, Lane')), 'Bay, Lane');
    assert.equal(
      read(topic('Storage', 'All places.', 'Bay, Lane'), topic('Transport', 'All cars.', 'Van')),
      'Bay, Lane, Van',
    );
  });

  it('is an entry too if it has text, and most of its level are entries', () => {
    const entry = `## Tote\n\nA thing.\n\n${sections('Lid, Grip', { level: '###' })}`;
    assert.equal(read(sections('Bay, Dock'), entry), 'Bay, Dock, Tote, Lid, Grip');
    const empty = `## Tote\n\n${sections('Lid, Grip', { level: '###' })}`;
    assert.equal(read(sections('Bay, Dock'), empty), 'Bay, Dock, Lid, Grip');
  });
});

describe('markdown: a heading of a glossary that is still to be written', () => {
  for (const text of ['TODO', '_tbd_', '> FIXME', '**To do**', 'WIP: later']) {
    it(`does not count as an entry: ${text}`, () => {
      const waiting = sections('One, Two, Three', { text });
      const lists = `## Storage\n\n${list('Bay', 'Lane')}`;
      assert.ok(read(lists, waiting).startsWith('Bay, Lane'));
    });
  }
});

describe('markdown: a heading that asks, or is longer than nine words', () => {
  it('is no entry, but its list has entries', () => {
    const nine = 'One two three four five six seven eight nine';
    for (const title of ['What is in it?', `${nine} ten`]) {
      assert.equal(read(sections('Bay, Dock'), sections(title)), 'Bay, Dock', title);
      const topic = `## ${title}\n\n${list('Lid', 'Grip')}`;
      assert.equal(read(sections('Bay, Dock'), topic), 'Bay, Dock, Lid, Grip', title);
    }
    assert.equal(read(sections('Bay, Dock'), sections(nine)), `Bay, Dock, ${nine}`);
  });
});

describe('markdown: a heading that names a list of abbreviations', () => {
  it('has entries, whatever its topic and language', () => {
    for (const title of ['3GPP abbreviations', 'Bay related acronyms', 'Fachliche Abkürzungen'])
      assert.equal(
        read(sections('Bay, Dock, Gate'), `## ${title}\n\nAll of them.\n\n${list('SLA', 'ETA')}`),
        'Bay, Dock, Gate, SLA, ETA',
        title,
      );
  });
});

describe('markdown: a section named as the list of terms', () => {
  it('makes the sections next to it parts of the document', () => {
    const terms = `## Terms\n\n${sections('Bay, Dock', { level: '###' })}`;
    assert.equal(read(terms, sections('Story, Rollout')), 'Bay, Dock');
  });
});

describe('markdown: a document with a glossary section', () => {
  const page = (title: string, text: string): string => `## ${title}\n\n${text}\n`;

  it('has entries only there, also in deeper sections', () => {
    const text = `# Warehouse\n\n${page('Parts', list('Fork', 'Mast'))}\n${page(
      'Glossary',
      `${list('Bay', 'Lane')}\n\n${sections('Tote, Van', { level: '###' })}`,
    )}\n${page('License', list('MIT', 'BSD'))}`;
    assert.deepEqual(namesIn(text, 'docs/warehouse.md'), ['Bay', 'Lane', 'Tote', 'Van']);
  });

  it('is not a glossary by its bold labels', () => {
    const labels = list('Bay', 'Dock', 'Gate', 'Lane', 'Tote');
    const text = `# Warehouse\n\n## Parts\n\n${labels}\n\n## Glossary\n\n${list('Van')}\n`;
    assert.deepEqual(namesIn(text, 'docs/warehouse.md'), ['Van']);
    assert.equal(namesIn(text.replace('Glossary', 'Cars'), 'docs/warehouse.md').length, 6);
  });
});

describe('markdown: the title of a document', () => {
  it('is a first heading with a glossary name, also next to others of its level', () => {
    const text = `## Glossary\n\nOur words.\n\n${sections('Bay, Dock')}`;
    assert.deepEqual(namesIn(text, 'docs/warehouse.md'), ['Bay', 'Dock']);
  });

  it('is no entry if all others are below it', () => {
    assert.equal(read(sections('Bay, Dock')), 'Bay, Dock');
    const text = `# Warehouse\n\nOur words.\n\n${sections('Bay, Dock')}`;
    assert.deepEqual(namesIn(text), ['Bay', 'Dock']);
    const two = `# Tote\n\nA box.\n\n# Van\n\nA car.\n`;
    assert.deepEqual(namesIn(two), ['Tote', 'Van']);
  });
});

describe('markdown: a label that repeats below headings', () => {
  const entry = (title: string, fields: string): string =>
    `## ${title}\n\nA thing.\n\n${fields
      .split(', ')
      .map((field) => `- **${field}**: Text here.\n`)
      .join('')}`;
  const fieldsOf = (...entries: readonly string[]): readonly string[] =>
    markdownFile(`# Glossary\n\n${entries.join('\n')}`).terms.map(({ meta }) =>
      Object.keys(meta).join(', '),
    );

  it('is a field from three headings on', () => {
    const rows = ['Bay', 'Dock', 'Gate'].map((title) => entry(title, 'Purpose of it'));
    assert.deepEqual(fieldsOf(...rows), ['Purpose of it', 'Purpose of it', 'Purpose of it']);
    assert.ok(!fieldsOf(...rows.slice(1)).includes('Purpose of it'));
  });

  it('is no field where fewer than 40 % of the headings with labels have it', () => {
    const rows = ['Bay', 'Dock', 'Gate', 'Lane'].map((title) => entry(title, 'Purpose of it'));
    const others = Array.from({ length: 7 }, (_, i) => entry(`Van ${i}`, `Own ${i}`));
    assert.ok(fieldsOf(...rows, ...others.slice(1)).includes('Purpose of it'));
    assert.ok(!fieldsOf(...rows, ...others).includes('Purpose of it'));
  });
});
