import assert from 'node:assert/strict';
import { hasGlossaryHeading } from '../../../../src/core/glossary/discovery/glossaryHeading';
import { mayBeGlossary } from '../../../../src/core/glossary/discovery/mayBeGlossary';

describe('glossary headings', () => {
  it('are told in Markdown, reStructuredText and AsciiDoc', () => {
    for (const text of [
      '# Manual\n\n## Glossary\n',
      'Manual\n======\n\nGlossary\n--------\n',
      '= Manual\n\n== Glossary\n',
      '## [Terminology](#t)\n',
      '### 9. Acronyms and abbreviations {#acronyms}\n',
      '## **Definitions**\r\n',
      'Glossar\r\n-------\r\n',
      '# Shop\n\n## Language\n\n**Order**:\nA purchase.\n_Avoid_: cart, basket\n',
      '# Shop\n\n## 2. Key concepts\n\n- **Order**: A purchase.\n  - __Avoid__: cart\n',
      '# Shop\n\n## Words\n\n**Order** A purchase.\n\n* **Avoid:** cart\n',
      '# Shop\n\n## Dictionary\n\n**Order** A purchase.\n\n  *avoid* cart\n',
      '# Shop\n\n## Terms and definitions\n',
      ...[
        'Glossary\n========',
        'Usage\n~~~~~\n\nGlossary\n~~~~~~~~',
        'Glossary\n^^^',
        'Glossary\n"""',
        'Glossary\n...',
      ],
      ...[
        "Glossary\n'''",
        'Glossary\n***',
        'Glossary\n+++',
        'Glossary\n###',
        'Glossary\n````````',
        'Glossary\n:::',
      ],
      ...['#\tGlossary', '###### Glossary ######', '====== Glossary', 'Glossary \n---  \n'],
      ...['# [Glossary]', '# `Glossary`', '# _Glossary_', '# **[Glossary](a.md)**'],
      '```md\n# Intro\n```\n# Glossary\n',
      '~~~\n```\n~~~\n# Glossary\n',
    ])
      assert.equal(hasGlossaryHeading(text), true, text);
  });

  it('are not told from prose, code, or vague titles', () => {
    for (const text of [
      'See the glossary.\n',
      '```md\n## Glossary\n```\n',
      '~~~\n# Glossary\n~~~\n',
      '~~~\n```\n# Glossary\n',
      '  ```\n# Glossary\n  ```\n',
      'Glossary\n--\n',
      'Glossary\n-=-=\n',
      '####### Glossary\n',
      '# \n',
      'see # Glossary\n',
      `# ${'Glossary '.repeat(10)}\n`,
      'Example:\n~~~\n# Glossary\n~~~\n',
      'Example:\n~~~ markdown\n# Glossary\n~~~\n',
      '\n~~~~~~~~~\n# Glossary\n~~~~~~~~~\n',
      '## Concepts\n\nAvoid long words.\n',
      '## Concepts\n\n**Avoidance**: A way.\n',
      '## Language\n',
      '## How to add a term to the glossary\n',
      '#glossary\n',
      '',
    ])
      assert.equal(hasGlossaryHeading(text), false, text);
  });
});

describe('a page without the name or heading of a glossary', () => {
  const labels = (words: string, shape: (word: string) => string): string =>
    words
      .split(' ')
      .map((word) => `${shape(word)}\n`)
      .join('\n');
  const sorted = 'Bay Crate Dock Gate Hub Lane Pick Tote';

  it('may explain words if its title mentions them', () => {
    for (const text of [
      ...['# Words we use\n', '# Our terms\n', '= The language of logistics\n'],
      ...['Naming\n======\n', 'Naming\n***\n', 'Jargon\n~~~\n', 'Concepts\n--- \n'],
      ...['intro\n\n## Cheat sheet\n', '# Begriffe im Lager\n', '# 用語\n', '#\tLingo'],
      ...['# Abkürzungen im Lager\n', '# Domain speak\n', '# Woorden\n'],
    ])
      assert.ok(mayBeGlossary(text), text);
    for (const text of [
      ...['# Warehouse\n\n## Our terms\n', '# Wordsmith\n', '# Crosswords\n', '### Words\n', ''],
      ...['words\n\n# Warehouse\n', '#Words\n', `# Warehouse\n${' '.repeat(20_000)}\n# Words\n`],
      ...[`${'x'.repeat(81)} words\n===\n`],
    ])
      assert.ok(!mayBeGlossary(text), text.slice(0, 99));
  });

  it('may explain words if it is a list of at least eight labels in order', () => {
    for (const shape of [
      (word: string) => `**${word}**: A place.`,
      (word: string) => `- **${word}** - A place.`,
      (word: string) => `* **${word}:** A place.`,
      (word: string) => `+ **${word}** – A place.`,
      (word: string) => `**${word}** — A place.`,
    ]) {
      assert.ok(mayBeGlossary(labels(sorted, shape)), shape('X'));
      assert.ok(!mayBeGlossary(labels(sorted.replace(' Hub', ''), shape)), shape('X'));
      assert.ok(
        !mayBeGlossary(labels('Tote Pick Lane Hub Gate Dock Crate Bay', shape)),
        shape('X'),
      );
    }
    for (const shape of [
      (word: string) => `**${word}** is a place.`,
      (word: string) => `See **${word}**: A place.`,
      (word: string) => `${word}: A place.`,
    ])
      assert.ok(!mayBeGlossary(labels(sorted, shape)), shape('X'));
  });

  it('is in order without regard to case, with one exception in ten', () => {
    const shape = (word: string): string => `**${word}**: A place.`;
    const long = 'bay Crate dock Gate hub Lane lot Pick slot Tote van';
    assert.ok(mayBeGlossary(labels(long, shape)));
    assert.ok(mayBeGlossary(labels(long.replace('hub', 'Zone'), shape)));
    assert.ok(!mayBeGlossary(labels(long.replace('hub', 'Zone').replace('Pick', 'Area'), shape)));
  });
});
