import assert from 'node:assert/strict';
import { getFormatFor } from '../../../../src/core/glossary/formats/writableFormats';
import { getReaderFor } from '../../../../src/core/glossary/formats/readers';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { FormatFile, said } from '../formatChecks';
import { markdownFile, namesIn } from './read';

function read(path: string, text: string): readonly Record<string, unknown>[] {
  const uri = `file:///work/${path}`;
  const format = getFormatFor(uri);
  assert.ok(format);
  return new FormatFile(format, text, uri).terms.map(said);
}

/** Reads a file without its placeholders, as it is used. */
function readAsUsed(path: string, text: string): readonly Record<string, unknown>[] {
  const uri = `file:///work/${path}`;
  const reader = getReaderFor(uri);
  assert.ok(reader);
  return runToEnd(reader.read({ uri, text })).terms.map(said);
}

describe('pages as teams publish them', () => {
  it('have one section of terms among sections about them', () => {
    for (const title of ['4. Kernbegriffe', '4. Terms', '4. Core terms', '4. Grundbegriffe']) {
      const text =
        `# Gemeinsame Fachsprache\n\n## 1. Zweck\n\nDieses Dokument gilt.\n\n## 2. Geltungsbereich\n\nFür alle.\n\n` +
        `## 3. Modellierung\n\nFachbegriffe zuerst.\n\n## ${title}\n\n### 4.1 Spiel\n\nEine Partie.\n\n### 4.2 Runde\n\nEin Zyklus.\n\n` +
        `## 5. Anwendung\n\nBevor es losgeht.\n`;
      assert.deepEqual(namesIn(text, 'ubiquitous-language.md'), ['Spiel', 'Runde'], title);
    }
  });

  it('have sections of words to avoid, which are no terms', () => {
    const text =
      '# Glossar\n\n## Begriffe\n\n### Spiel\n\nEine Partie.\n\n### Runde\n\nEin Zyklus.\n\n' +
      '## Begriffe, die vermieden werden sollen\n\n### Session\n\nNur vorsichtig.\n\n### Score\n\nNie.\n';
    assert.deepEqual(namesIn(text), ['Spiel', 'Runde']);
  });

  it('have sections that wait for their text', () => {
    const text =
      '# 用語集\n\n## ドメイン用語\n\nTODO: まとめる\n\n## エンジン周り\n\nTODO\n\n## OpenJTalk 周り\n\n' +
      '### ラベル: label\n\n音素のこと。\n\n### コンテキスト: context\n\n要素のこと。\n';
    assert.deepEqual(namesIn(text), ['ラベル', 'コンテキスト']);
    assert.deepEqual(namesIn('# Glossary\n\n## Van\n\nA car.\n\n## Zone\n\nTODO\n'), [
      'Van',
      'Zone',
    ]);
  });

  it('have line breaks in front of names', () => {
    const text =
      '# Glossary\n\n**C**\n\nA language.\n\n<br>**ISR**\n\nA routine.\n\n<br/>**TOS**\n\nA top.\n';
    assert.deepEqual(namesIn(text), ['C', 'ISR', 'TOS']);
  });

  it('have links to other languages, which are no terms', () => {
    for (const line of [
      '> **Lingua / Language**: Italiano | [English](en/glossary.md)',
      '**Language:** [Deutsch](glossar.md) | English',
      '**语言**: [English](glossary.md) | 中文',
    ])
      assert.deepEqual(
        namesIn(`${line}\n\n# Glossary\n\n| Term | Meaning |\n| --- | --- |\n| Van | A car. |\n`),
        ['Van'],
        line,
      );
    assert.deepEqual(namesIn('# Glossary\n\n**Language**: a set of words\n\n**Van**: a car\n'), [
      'Language',
      'Van',
    ]);
  });

  it('have labels in bold italics', () => {
    assert.deepEqual(
      read(
        'glossary.adoc',
        '= Glossary\n\n== Constraint\n\n*_Alternative names:_* restriction, axiom +\n*_Definition:_* A restriction. +\n*_Source/Reference:_* https://a.example[The guide]\n\n== Model\n\n*_Definition:_* An abstraction.\n',
      ),
      [
        {
          name: 'Constraint',
          definition: 'A restriction.',
          aliases: ['restriction', 'axiom'],
          meta: { 'Source/Reference': 'The guide' },
        },
        { name: 'Model', definition: 'An abstraction.' },
      ],
    );
    assert.deepEqual(
      markdownFile('# Glossary\n\n## Van\n\nA car.\n\n- ***Aliases:*** bus\n').terms.map(said),
      [{ name: 'Van', definition: 'A car.', aliases: ['bus'] }],
    );
  });

  it('have columns of other names with their languages', () => {
    assert.deepEqual(
      markdownFile(
        '# 术语表\n\n| 标准术语 | 常见别名 / 英文 | 说明 |\n| --- | --- | --- |\n| 意识层 | Mind Layer | 一局的世界。 |\n',
      ).terms.map(said),
      [{ name: '意识层', definition: '一局的世界。', aliases: ['Mind Layer'] }],
    );
    assert.deepEqual(read('glossary.csv', '영어,번역문\nobject,객체\nsparse,희소\n'), [
      { name: 'object', aliases: ['객체'] },
      { name: 'sparse', aliases: ['희소'] },
    ]);
  });

  it('have fields without a value yet, and sources of entries', () => {
    assert.deepEqual(
      readAsUsed(
        'GLOSARIO.md',
        '# Glosario\n\n## Acta\n\nUn documento.\n\n- Sinónimos: TO DO...\n- Referencia: https://a.example\n\n## Ley\n\nUna regla.\n\n- Sinónimos: Norma\n- Referencia: https://b.example\n',
      ),
      [
        { name: 'Acta', definition: 'Un documento.', links: ['https://a.example'] },
        {
          name: 'Ley',
          definition: 'Una regla.',
          aliases: ['Norma'],
          links: ['https://b.example'],
        },
      ],
    );
  });

  it('have translations below an entry in YAML', () => {
    assert.deepEqual(
      read(
        '_data/glossary.yaml',
        'Algorithm:\n  name: algorithm\n  description: A set of rules.\n  translations:\n    nl:\n      name: algoritme\n      description: Een set regels.\n    fr: algorithme\n',
      ),
      [
        {
          name: 'algorithm',
          definition: 'A set of rules.',
          aliases: ['algoritme', 'algorithme'],
        },
      ],
    );
  });

  it('have the expansion of an acronym in italics below it, and translations in brackets', () => {
    assert.deepEqual(
      markdownFile(
        '# Glossary\n\n## APN\n\n_Access Point Name_\n\nA gateway.\n\n## DDoS\n\n_Distributed Denial of Service Attack_\n\nAn attack.\n',
      ).terms.map(said),
      [
        { name: 'APN', definition: 'A gateway.', expansion: 'Access Point Name' },
        {
          name: 'DDoS',
          definition: 'An attack.',
          expansion: 'Distributed Denial of Service Attack',
        },
      ],
    );
    assert.deepEqual(
      markdownFile(
        '# 术语\n\n- **聚合草稿 Adapter**（Aggregate Draft Adapter）：执行读取。\n- **工序**（Operation）：主数据。\n',
      ).terms.map(({ aliases }) => aliases),
      [['Aggregate Draft Adapter'], ['Operation']],
    );
  });
});
