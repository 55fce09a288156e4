import assert from 'node:assert/strict';
import { namesIn } from './read';

const glossary = (sections: string): string =>
  `# Ubiquitous Language\n\n| Term | Definition |\n|---|---|\n| **Slot** | A place in a machine |\n\n${sections}\n`;

describe('sections about the glossary itself', () => {
  it('are no terms, even in alphabetical order, and neither are their bullets', () => {
    const text = glossary(
      [
        '## Example dialogue\n\n> **Dev:** "Does a slot hold one product?"',
        '## Flagged ambiguities\n\n- **Slot vs. lane**: the team used both.',
        '## Naming rules\n\nA name is one noun.',
        '## Open questions\n\n- **Name of the role** - to be decided.',
        '## Rules\n\n1. Each term has one meaning.',
        '## When adding new terms\n\nA new term must define its layer.',
      ].join('\n\n'),
    );
    assert.deepEqual(namesIn(text), ['Slot']);
  });

  it('are pages to read next, and labels of instructions', () => {
    for (const heading of ['Related documentation', 'Other resources', 'Further API docs']) {
      const text = glossary(`## ${heading}\n\n- [LANES.md](LANES.md) - How lanes are filled`);
      assert.deepEqual(namesIn(text), ['Slot'], heading);
    }
    const introduced =
      '# Glossary\n\n**How to use this glossary:** Read the first entries in order.\n\n' +
      '## Lane\n\nA row of slots.\n\n## Slot\n\nA place in a machine.\n';
    assert.deepEqual(namesIn(introduced), ['Lane', 'Slot']);
  });

  it('are headings that only name a list of terms, and labels of notes', () => {
    for (const heading of ['Core terms', 'Terms (A–Z)', 'Common abbreviations']) {
      const text = `# Glossary\n\n## ${heading}\n\nThese are used daily.\n\n## Lane\n\nA row of slots.\n\n## Slot\n\nA place in a machine.\n`;
      assert.deepEqual(namesIn(text), ['Lane', 'Slot'], heading);
    }
    const introduced =
      '# Glossary\n\n**Purpose:** Definitions for everyone.\n\n**Lane:** A row of slots.\n\n**Slot:** A place in a machine.\n';
    assert.deepEqual(namesIn(introduced), ['Lane', 'Slot']);
  });

  it('are told in other languages', () => {
    for (const title of [
      'Offene Fragen',
      '参照',
      'Regeln',
      'Questions ouvertes',
      'Preguntas abiertas',
      'Perguntas em aberto',
      'Domande aperte',
      'Открытые вопросы',
      '変更履歴',
      '未解决的问题',
      '변경 이력',
      'Ressources complémentaires',
      '术语索引',
      ...[
        'Prüfliste',
        'Liste de contrôle',
        'Lista de verificação',
        '命名チェックリスト',
        '추가 읽을거리',
        '延伸閱讀',
      ],
    ])
      assert.deepEqual(namesIn(glossary(`## ${title}\n\nSome text.`)), ['Slot'], title);
  });

  it('are rules and scripts for working with the words, which never come between terms', () => {
    for (const heading of [
      ...['Quick Review Script', 'Naming Anti-Patterns', 'Ownership Rules', 'Conflict Resolution'],
      ...[
        'Copilot Generation Rules',
        'Document Network',
        'Review checklist',
        'AI agent instructions',
      ],
    ])
      assert.deepEqual(
        namesIn(glossary(`## ${heading}\n\nAsk for the reason.`)),
        ['Slot'],
        heading,
      );
    const terms = [
      'Checklist',
      'Business rules',
      'Pricing policy',
      'Site map',
      'Deployment script',
    ];
    const text = `# Glossary\n\n${terms.map((name) => `## ${name}\n\nA text.`).join('\n\n')}\n`;
    assert.deepEqual(namesIn(text), terms);
  });

  it('do not include terms with the same name, in order among terms', () => {
    const terms = ['Basket', 'Lane', 'Notice', 'Order', 'Rules', 'Stock', 'Tote', 'Van'];
    const text = `# Glossary\n\n${terms.map((name) => `## ${name}\n\nA text.`).join('\n\n')}\n`;
    assert.deepEqual(namesIn(text), terms);
  });
});

describe('bold lines on their own', () => {
  const entries = (names: readonly string[]): string =>
    `# Terms\n\n${names.map((name) => `**${name}**\n\nA text.`).join('\n\n')}\n`;

  it('name terms where they are the rule, also words that elsewhere begin a remark', () => {
    const names = ['Quiz', 'Question', 'Answer', 'Example'];
    assert.deepEqual(namesIn(entries(names)), names);
  });

  it('are notes where they say so', () => {
    assert.deepEqual(namesIn(entries(['Quiz', 'Note', 'Answer', 'Lane'])), [
      'Quiz',
      'Answer',
      'Lane',
    ]);
  });
});
