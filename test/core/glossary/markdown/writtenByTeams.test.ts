import assert from 'node:assert/strict';
import { markdownFile, namesIn, problemsIn } from './read';

const list = (...parts: readonly string[]): string => `# Glossary\n\n${parts.join('\n\n')}\n`;

describe('labels of fields and of the document', () => {
  it('may tell their language, and so may a heading', () => {
    const text = list(
      ...['Pallet', 'Ramp', 'Yard'].map(
        (name) =>
          `## ${name} (EN)\n\n- **Designation (EN):** ${name}\n- **Definition (EN):** About ${name}.`,
      ),
    );
    const { terms } = markdownFile(text);
    assert.deepEqual(
      terms.map(({ name, aliases, definition }) => [name, aliases, definition]),
      ['Pallet', 'Ramp', 'Yard'].map((name) => [name, [], `About ${name}.`]),
    );
    assert.deepEqual(problemsIn(text), []);
  });

  it('keep an acronym that a name spells out', () => {
    const [term] = markdownFile(list('## Data entry (DE)\n\nTyping.', '## Yard\n\nA place.')).terms;
    assert.deepEqual(term?.aliases, ['DE']);
  });

  it('describe the document in any language, line by line', () => {
    for (const block of [
      '**最後更新**: 2025-12-02',
      '**作成日**: 2025年10月\n**バージョン**: v0.1',
      '**プロジェクト名**: 倉庫\n**作成日**: 2025年10月\n**最終更新日**: 2025年11月',
      '**Dernière mise à jour :** mars',
      '**Последнее обновление:** март',
      '**Produkt:** Lager\n**Stand:** März\n**Version:** 3',
    ])
      assert.deepEqual(
        namesIn(list(block, '## Yard\n\nA place.', '## Ramp\n\nA slope.')),
        ['Yard', 'Ramp'],
        block,
      );
  });
});

describe('sections that define nothing', () => {
  it('are about the document, in scripts without spaces as well', () => {
    for (const title of [
      '使用说明',
      '使用說明',
      '相关文档',
      'SAP 相關資源',
      '概述',
      '更新履歴',
      '参考資料',
      '今後の追加予定',
      '관련 문서',
      'Conclusión',
      'Czego unikamy',
      'İlgili belgeler',
    ])
      assert.deepEqual(
        namesIn(list('## Yard\n\nA place.', '## Ramp\n\nA slope.', `## ${title}\n\nText here.`)),
        ['Yard', 'Ramp'],
        title,
      );
  });

  it('contain only code', () => {
    const text = list(
      '## Yard\n\nA place.',
      '## Ramp\n\nA slope.',
      '## Flow of goods\n\n```\nramp -> yard\n```',
    );
    assert.deepEqual(namesIn(text), ['Yard', 'Ramp']);
  });
});

describe('columns of tables', () => {
  const read = (header: string, ...rows: readonly string[]): readonly (readonly unknown[])[] =>
    markdownFile(
      list(
        [`| ${header} |`, `|${header.replace(/[^|]+/gu, '---')}|`]
          .concat(rows.map((row) => `| ${row} |`))
          .join('\n'),
      ),
    ).terms.map(({ name, expansion, aliases, definition }) => [
      name,
      expansion,
      aliases,
      definition,
    ]);

  it('contain the same words in several languages', () => {
    assert.deepEqual(
      read(
        'English | Chinese | Japanese | Notes',
        'yard | 堆场 | ヤード |',
        'API | API | API | no',
      ),
      [
        ['yard', undefined, ['堆场', 'ヤード'], ''],
        ['API', undefined, [], ''],
      ],
    );
    assert.deepEqual(read('Deutsch | Pronunciación | Español', 'Schwert | | Espada'), [
      ['Schwert', undefined, ['Espada'], ''],
    ]);
  });

  it('are not reported as terms without a definition', () => {
    const rows = ['yard | 堆场', 'ramp | 坡道', 'gate | 大门'].map((row) => `| ${row} |`);
    assert.deepEqual(problemsIn(list(`| English | Chinese |\n|---|---|\n${rows.join('\n')}`)), []);
  });

  it('spell out acronyms as their translation', () => {
    assert.deepEqual(read('Acronym | Translation | Description', 'ABC | As-built card |'), [
      ['ABC', 'As-built card', [], ''],
    ]);
    assert.deepEqual(read('Term | Translation | Description', 'Yard | Hof | A place'), [
      ['Yard', undefined, ['Hof'], 'A place'],
    ]);
  });

  it('have headers of several words, and questions as headers', () => {
    assert.deepEqual(read('Term | Synonym / Translation | Definition / Description', 'a | b | c'), [
      ['a', undefined, ['b'], 'c'],
    ]);
    assert.deepEqual(read('術語 | 英文/代碼 | 說明', '堆場 | Yard | 存放貨櫃'), [
      ['堆場', undefined, ['Yard'], '存放貨櫃'],
    ]);
    assert.deepEqual(read('W aplikacji | W kodzie | Co to znaczy', 'Plac | yard | Miejsce'), [
      ['Plac', undefined, [], 'Miejsce'],
    ]);
    assert.deepEqual(read('Abbreviations and terminology | Name', 'CFU | Cold feed unit'), [
      ['CFU', 'Cold feed unit', [], 'Cold feed unit'],
    ]);
  });
});

describe('names with an identifier or a category', () => {
  const read = (title: string): readonly unknown[] => {
    const [term] = markdownFile(list(`## ${title}\n\nA text.`, '## Yard\n\nA place.')).terms;
    return [term?.name, term?.aliases, term?.context];
  };

  it('have the identifier as an alias', () => {
    assert.deepEqual(read('Boot stage: `BL2`'), ['Boot stage', ['BL2'], undefined]);
    assert.deepEqual(read('First flow (**flow**)'), ['First flow', ['flow'], undefined]);
    assert.deepEqual(read('Status light (`<StatusLight>`)'), [
      'Status light',
      ['<StatusLight>'],
      undefined,
    ]);
  });

  it('have the category as their context', () => {
    assert.deepEqual(read('Tote `[倉庫]`'), ['Tote', [], '倉庫']);
    assert.deepEqual(read('CBT（Cold Box Transport） `[倉庫]`').slice(0, 1), ['CBT']);
  });
});

describe('lists of names', () => {
  it('may wait for most of their definitions', () => {
    const defined = ['Bay', 'Crate', 'Dock', 'Gate', 'Hold'].map(
      (name) => `- **${name}:** A text.`,
    );
    const bare = ['aisle', 'belt (north)', 'cage / rack', 'drum', 'forklift'].map(
      (name) => `- ${name}`,
    );
    assert.deepEqual(namesIn(list([...bare, ...defined].join('\n'))), [
      'Bay',
      'Crate',
      'Dock',
      'Gate',
      'Hold',
    ]);
  });

  it('are no index of links, and no values that stand for others', () => {
    const text = list(
      '## 五十音順索引\n\n**あ行**\n- [ヤード](#ヤード)',
      '## ヤード\n\n**英語：** Yard\n\n場所です。',
      '## ランプ\n\n**英語：** Ramp\n\n坂です。',
    );
    assert.deepEqual(
      markdownFile(text).terms.map(({ name, aliases, definition }) => [name, aliases, definition]),
      [
        ['ヤード', ['Yard'], '場所です。'],
        ['ランプ', ['Ramp'], '坂です。'],
      ],
    );
    assert.deepEqual(problemsIn(list('- `gpu` -> `hybrid`\n- `cpu` -> `plain`')), []);
  });

  it('give other names in brackets', () => {
    const [term] = markdownFile(list('- **入库条目**（亦称**入库行**）：一行货物。')).terms;
    assert.deepEqual([term?.name, term?.aliases], ['入库条目', ['入库行']]);
  });
});

describe('the same acronym in a list and in an entry', () => {
  it('is no conflict', () => {
    const text = list(
      '## Bounding box (bbox)\n\nA frame.',
      '## SAM\n\nSegment Any Model, a tool.',
      '## Abbreviations\n\n| Abbreviation | Full form |\n|---|---|\n| bbox | Bounding box |\n| SAM | Segment Any Model |',
    );
    assert.deepEqual(problemsIn(text), []);
  });
});
