import assert from 'node:assert/strict';
import { said } from '../formatChecks';
import { markdownFile, namesIn } from './read';

describe('labels of notes', () => {
  it('are instructions with a colon in code', () => {
    const terms = ['Tote', 'Slot', 'Lane', 'Dock', 'Van'];
    const bullets = terms.map((name) => `- ${name}: A thing of ours.\n`).join('');
    for (const line of ['Use the ``from: inline`` method.', 'Set `a - b` twice.'])
      assert.deepEqual(namesIn(`# Glossary\n\n${bullets}- ${line}\n`), terms, line);
    const more = namesIn(`# Glossary\n\n${bullets}- The \`x\` slot: A place.\n`);
    assert.deepEqual(more, [...terms, 'The x slot']);
  });

  it('are no terms, in the languages of the name list', () => {
    for (const label of [
      ...['Evidence', 'Rationale', 'Why', 'Why it matters', 'Implication', 'Consequences', 'Usage'],
      ...['Used in', 'Where used', 'Key points', 'Begründung', 'Warum', 'Beleg', 'Verwendung'],
      ...['Justification', 'Pourquoi', 'Utilisation', 'Justificación', 'Por qué', 'Uso', 'Perché'],
      ...['Justificativa', 'Por que', 'Toelichting', 'Waarom', 'Uzasadnienie', 'Обоснование'],
      ...['Почему', '根拠', '理由', '备注', '说明', '근거', '이유'],
    ])
      assert.deepEqual(
        namesIn(
          `# Glossary\n\n**Lane:** A way.\n\n**${label}:** From the interviews.\n\n**Pier:** A place.\n`,
        ),
        ['Lane', 'Pier'],
        label,
      );
  });

  it('are no terms if several entries have them', () => {
    const text = ['Lane', 'Pier', 'Van']
      .map((name) => `**${name}** — a way.\n\n**In shipping:** another way.\n\n`)
      .join('');
    assert.deepEqual(namesIn(`# Glossary\n\n${text}`), ['Lane', 'Pier', 'Van']);
  });
});

describe('legends', () => {
  it('of signs in a table are no terms', () => {
    const legend =
      '| Sign | Meaning |\n| --- | --- |\n| ✅ | done |\n| 🚧 | in work |\n| → | leads to |\n';
    assert.deepEqual(namesIn(`# Glossary\n\n**Lane**: A way.\n\n${legend}`), ['Lane']);
    assert.deepEqual(namesIn('# Glossary\n\n- **✅**: done\n- **Lane**: A way.\n'), ['✅', 'Lane']);
  });

  it('are no operators, which are names', () => {
    assert.deepEqual(namesIn('# Glossary\n\n- `::`: a path\n- `?`: an error\n- `!`: a macro\n'), [
      '::',
      '?',
      '!',
    ]);
  });
});

describe('titles of lists', () => {
  it('are no contexts, in other languages too', () => {
    for (const title of [
      ...['Begriffstabelle (A–Z)', 'Begriffsliste', 'Glossartabelle', 'Liste der Begriffe'],
      ...['Abkürzungsliste', 'Table des termes', 'Liste des définitions', 'Tabla de términos'],
      ...['Lista de términos', 'Tabela de termos', 'Elenco dei termini', 'Lijst van begrippen'],
      ...['Таблица терминов', 'Список терминов', 'Table of terms', 'Glossary table', 'A–Z'],
      ...['Index of terms', 'Términos y definiciones', 'Lista pojęć', 'Термины и определения'],
    ]) {
      const table = '| Begriff | Bedeutung |\n| --- | --- |\n| Lager | Ort |\n';
      const more = table.replace('Lager', 'Regal');
      assert.deepEqual(
        markdownFile(`# Glossar\n\n## ${title}\n\n${table}\n## Halle\n\n${more}`).terms.map(
          ({ context }) => context,
        ),
        [undefined, undefined],
        title,
      );
    }
  });
});

describe('names in other markup', () => {
  it('are headings in HTML', () => {
    assert.deepEqual(
      markdownFile(
        '# Glossary\n\n<h3 id="tote">Tote</h3>\n\nA box.\n\n<h3>Pier</h3>\nA place.\n',
      ).terms.map(said),
      [
        { name: 'Tote', definition: 'A box.' },
        { name: 'Pier', definition: 'A place.' },
      ],
    );
  });

  it('are headings in quotes', () => {
    assert.deepEqual(
      markdownFile('# Glossary\n\n> ## Lane\n> A way.\n\n> ## Pier\n> A place.\n').terms.map(said),
      [
        { name: 'Lane', definition: 'A way.' },
        { name: 'Pier', definition: 'A place.' },
      ],
    );
  });

  it('have quotation marks', () => {
    assert.deepEqual(
      markdownFile(
        '# Glossary\n\n- "Tote": a box\n- “Pier” – a place\n- „Lane“: a way\n',
      ).terms.map(said),
      [
        { name: 'Tote', definition: 'a box' },
        { name: 'Pier', definition: 'a place' },
        { name: 'Lane', definition: 'a way' },
      ],
    );
  });

  it('are plain bullets directly below the heading of a topic', () => {
    const text =
      '# Glossary\n\n## Beam\n\n- Frame: the time between pulses\n- Pulse: a group of protons\n\n' +
      '## Detector\n\n- Digitizer: a device that samples\n- Trace: a signal over time\n\n' +
      '## Nexus\n\nThe file format of facilities.\n';
    assert.deepEqual(namesIn(text), ['Frame', 'Pulse', 'Digitizer', 'Trace', 'Nexus']);
  });

  it('are translations in Latin letters', () => {
    for (const name of ['Όρος', 'مصطلح', 'מונח', 'คำศัพท์', 'शब्द', '용어'])
      assert.deepEqual(
        markdownFile(`# Glossary\n\n- **${name} (term)**: a word\n- **Lane**: a way\n`).terms[0]
          ?.aliases,
        ['term'],
        name,
      );
  });
});

describe('headings with something else than an explanation', () => {
  it('are no terms: tables of other things', () => {
    const text =
      '# Glossary\n\n## Lane\n\nA way through the hall.\n\n## Pier\n\nA place.\n\n' +
      '## Routes & API\n\n| Route | Method | Auth |\n| --- | --- | --- |\n| /a | GET | no |\n';
    assert.deepEqual(namesIn(text), ['Lane', 'Pier']);
  });
});
