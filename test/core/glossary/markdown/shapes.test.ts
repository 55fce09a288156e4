import assert from 'node:assert/strict';
import type { TermChange, TermDraft } from '../../../../src/core/glossary/term';
import { markdownFormat } from '../../../../src/core/glossary/formats/markdown/markdownFormat';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { markdownFile } from './read';
import { samples } from './samples';

const draft: TermDraft = {
  name: 'MQTT',
  expansion: 'Message queue telemetry transport',
  definition: 'A protocol.',
};

/** Returns the text that an addition inserts at one place. */
function addition(text: string, term: TermDraft): string {
  const result = runToEnd(markdownFormat.add({ uri: 'file:///work/GLOSSARY.md', text }, term));
  if (result.kind === 'refused') return `refused: ${result.reason}`;
  assert.equal(result.edits.length, 1);
  return result.edits[0]?.newText ?? '';
}

function changed(text: string, name: string, change: TermChange): string {
  return markdownFile(text).change(name, change).text;
}

describe('markdown: a new entry is written', () => {
  it('like its neighbors', () => {
    assert.equal(
      addition(samples.headings, draft),
      '## MQTT (Message queue telemetry transport)\n\nA protocol.\n\n',
    );
    assert.equal(
      addition(samples.bullets, draft),
      '\n- **MQTT** (Message queue telemetry transport): A protocol.',
    );
    assert.equal(
      addition(samples.dashes, draft),
      '* **MQTT** (Message queue telemetry transport) - A protocol.\n',
    );
    assert.equal(
      addition(samples.plainBullets, draft),
      '* MQTT (Message queue telemetry transport): A protocol.\n',
    );
    assert.equal(
      addition(samples.colonParagraphs, draft),
      '**MQTT (Message queue telemetry transport):** A protocol.\n\n',
    );
    assert.equal(
      addition(samples.boldLines, draft),
      '\n\n**MQTT** (Message queue telemetry transport):\nA protocol.',
    );
    assert.equal(
      addition(samples.compactTable, draft),
      '\nMQTT|Message queue telemetry transport|A protocol.',
    );
    assert.equal(
      addition(samples.definitionList, draft),
      'MQTT (Message queue telemetry transport)\n: A protocol.\n\n',
    );
    assert.equal(
      addition(samples.abbreviations, { name: 'MQTT', definition: 'A protocol' }),
      '\n*[MQTT]: A protocol',
    );
  });

  it('with padded cells where the table is padded', () => {
    assert.equal(
      addition(samples.table, {
        name: 'GC',
        definition: 'Tidies up | all\nof it',
        avoid: ['sweeper'],
      }),
      '\n| **GC**   | Tidies up \\| all<br>of it      | sweeper          |',
    );
  });

  it('under its letter, which is made where it is missing', () => {
    assert.equal(
      addition(samples.letters, { name: 'Batch', definition: 'Many.' }),
      '\n\n### Batch\n\nMany.',
    );
    assert.equal(
      addition(samples.letters, { name: 'Menu', definition: 'A list.' }),
      '## M\n\n### Menu\n\nA list.\n\n',
    );
    const empty = '# Glossary\n\n## A\n\n## B\n\n## M\n';
    assert.equal(addition(empty, { name: 'Batch', definition: 'Many.' }), '\n\n### Batch\n\nMany.');
    assert.equal(
      addition(empty, { name: 'Day', definition: 'Long.' }),
      '## D\n\n### Day\n\nLong.\n\n',
    );
  });

  it('with its further fields, in the way of the file', () => {
    const term: TermDraft = {
      name: 'Quay',
      definition: 'A place.',
      aliases: ['dock'],
      owner: 'Port',
    };
    assert.equal(
      addition(samples.headings, term),
      '## Quay\n\nA place.\n\n- **Aliases**: dock\n- **Owner**: Port\n\n',
    );
    assert.equal(
      addition(samples.bullets, term),
      '\n- **Quay**: A place.\n  - **Aliases**: dock\n  - **Owner**: Port',
    );
    assert.equal(
      addition(samples.boldLines, term),
      '\n\n**Quay**:\nA place.\n_Aliases_: dock\n_Owner_: Port',
    );
  });

  it('below its topic', () => {
    const term: TermDraft = { name: 'Packet', definition: 'A piece.', context: 'Networking' };
    const file = markdownFile(samples.mixed).add(term);
    assert.match(file.text, /DNS\n\nFinds addresses\.\n\n### Packet\n\nA piece\.\n\n### VLAN/u);
    assert.equal(file.term('Packet').context, 'Networking');
  });

  it('into an empty file and below a lone title', () => {
    assert.equal(addition('', { name: 'Hub', definition: 'A place.' }), '## Hub\n\nA place.\n');
    assert.equal(
      addition('# Words\n', { name: 'Hub', definition: 'A place.' }),
      '\n\n## Hub\n\nA place.',
    );
    const table = '# Glossary\n\n| Term | Definition |\n|---|---|\n';
    assert.equal(
      addition(table, { name: 'Hub', definition: 'A place.' }),
      '\n| Hub  | A place.   |',
    );
  });

  it('so that odd names and definitions are read back', () => {
    for (const text of [
      samples.headings,
      samples.bullets,
      samples.table,
      samples.definitionList,
      samples.boldLines,
    ]) {
      for (const name of [
        'C#',
        'C++',
        'F*',
        'snake_case',
        '_private',
        'ab | cd',
        'CI/CD',
        'Drag and drop',
        '<tag>',
        '[xy]',
        '`tick`',
      ]) {
        const file = markdownFile(text).add({ name, definition: '# no heading\n| no table |' });
        assert.equal(file.term(name).name, name);
      }
    }
  });

  it('or refused with the fields that have no place', () => {
    const term: TermDraft = { ...draft, owner: 'Port', status: 'draft' };
    assert.match(
      addition(samples.table, term),
      /^refused: .*: owner, status\. Edit the file directly\.$/u,
    );
    assert.match(
      addition(samples.abbreviations, { name: 'X', definition: 'y', aliases: ['z'] }),
      /: aliases\. Edit the file directly\.$/u,
    );
    assert.match(addition(samples.headings, { name: ' ' }), /^refused/u);
  });
});

describe('markdown: a change', () => {
  it('changes only the field', () => {
    const { headings, boldLines, table, bullets } = samples;
    assert.equal(
      changed(headings, 'Carrier', { owner: 'Fleet' }),
      headings.replace('Logistics', 'Fleet'),
    );
    assert.equal(
      changed(headings, 'Carrier', { aliases: ['haulier', 'shipping company', 'mover'] }),
      headings.replace('company\n- **Owner', 'company, mover\n- **Owner'),
    );
    assert.equal(
      changed(headings, 'Carrier', { owner: undefined }),
      headings.replace('- **Owner**: Logistics\n', ''),
    );
    assert.equal(
      changed(headings, 'Parcel', { status: 'draft' }),
      headings.replace('one label.', 'one label.\n\n- **Status**: draft'),
    );
    assert.equal(
      changed(headings, 'Parcel', { expansion: undefined, definition: 'A box.' }),
      headings.replace('One box with one label.', 'A box.'),
    );
    assert.equal(
      changed(headings, 'Service level agreement', { aliases: [] }),
      headings.replace(' (SLA)', ''),
    );
    assert.equal(
      changed(headings, 'SLO', { expansion: 'Service level objectives' }),
      headings.replace('level objective)', 'level objectives)'),
    );
    assert.equal(
      changed(boldLines, 'Zulu', { avoid: ['GMT', 'UTC'] }),
      boldLines.replace('GMT.', 'GMT, UTC.'),
    );
    assert.equal(
      changed(boldLines, 'Zulu', { name: 'Zulu time' }),
      boldLines.replace('**Zulu**', '**Zulu time**'),
    );
    assert.equal(
      changed(table, 'Heap', { avoid: ['pool'] }),
      table.replace('memory, pool', 'pool        '),
    );
    assert.equal(
      changed(table, 'AOT', { avoid: ['early'] }),
      table.replace(
        'time                  |                  |',
        'time                  | early            |',
      ),
    );
    assert.equal(
      changed(bullets, 'Blinding', { owner: 'Statistics' }),
      bullets.replace('  - double', '  - double\n\n  **Owner**: Statistics'),
    );
  });

  it('follows a new name in see-references', () => {
    const text = '# Glossary\n\n### API\n\nSee Interface.\n\n### Interface\n\nA contract.\n';
    assert.equal(
      changed(text, 'Interface', { name: 'Contract' }),
      text.replaceAll('Interface', 'Contract'),
    );
  });

  it('keeps CRLF', () => {
    const text = samples.headings.replaceAll('\n', '\r\n');
    const after = changed(text, 'Parcel', { definition: 'One.\n\nTwo.', owner: 'Fleet' });
    assert.equal(
      after,
      text.replace('One box with one label.', 'One.\r\n\r\nTwo.\r\n\r\n- **Owner**: Fleet'),
    );
  });

  it('changes front matter in its own style', () => {
    const file = (text: string, change: TermChange): string =>
      markdownFile(text, 'glossary/canary.md').change('Canary', change).text;
    const text = samples.file;
    assert.equal(
      file(text, { aliases: ['canary'] }),
      text.replace('[canary release, canary deployment]', '[canary]'),
    );
    assert.equal(
      file(text, { owner: 'Ops: one' }),
      text.replace('approved\n', "approved\nowner: 'Ops: one'\n"),
    );
    assert.equal(file(text, { status: undefined }), text.replace('status: approved\n', ''));
    assert.equal(
      file(text, { name: 'Canary', definition: 'Short.' }),
      text.replace('A release to a few users first.\n\nIt shows problems early.', 'Short.'),
    );
  });

  it('is refused where it would be read as something else', () => {
    const file = markdownFile(samples.letters);
    const result = runToEnd(
      markdownFormat.change(file, file.term('Application programming interface'), {
        aliases: [],
      }),
    );
    assert.equal(result.kind, 'refused');
    const topic = markdownFile(samples.mixed);
    assert.equal(
      runToEnd(markdownFormat.change(topic, topic.term('DNS'), { context: undefined })).kind,
      'refused',
    );
  });
});

describe('markdown: a removal', () => {
  it('takes the entry and its gap', () => {
    const { bullets, headings, letters, table } = samples;
    assert.equal(
      markdownFile(bullets).remove('Arm').text,
      bullets.replace('- **Arm**: one treatment in a study\n', ''),
    );
    assert.equal(
      markdownFile(headings).remove('Parcel').text,
      headings.replace('## Parcel\n\nOne box with one label.\n\n', ''),
    );
    assert.equal(
      markdownFile(letters).remove('Backlog').text,
      letters.replace('## B\n\n### Backlog\n\nWork that waits.\n\n', ''),
    );
    assert.match(markdownFile(table).remove('JIT').text, /AOT.*\n\| \*\*Heap/u);
  });

  it('takes the see-references to it along', () => {
    const after = markdownFile(samples.letters).remove('Application programming interface');
    assert.doesNotMatch(after.text, /API|interface/u);
    assert.match(after.text, /## A\n\n### Agent\n\nSoftware that acts on its own\.\n\n## B/u);
  });

  it('takes one of two names, or one of two meanings', () => {
    const shared = markdownFile(samples.shared);
    assert.match(shared.remove('Producer').text, /^### consumer\n/mu);
    assert.match(shared.remove('pull').text, /^### `push`\n/mu);
    assert.match(shared.remove('Request').text, /^### Response \(RES\)\n/mu);
    const [first] = markdownFile(samples.meanings).terms;
    assert.ok(first);
    const meanings = markdownFile(samples.meanings);
    const after = meanings.applied(runToEnd(markdownFormat.remove(meanings, first)));
    assert.match(
      after.text,
      /### ADR\n\nAlternative dispute resolution, a way around courts\.\n\n### SLA/u,
    );
  });

  it('is refused for a file of its own', () => {
    const file = markdownFile(samples.file, 'glossary/canary.md');
    assert.equal(runToEnd(markdownFormat.remove(file, file.term('Canary'))).kind, 'refused');
  });
});
