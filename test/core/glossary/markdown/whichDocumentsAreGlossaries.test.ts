import assert from 'node:assert/strict';
import { markdownFormat } from '../../../../src/core/glossary/formats/markdown/markdownFormat';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { said } from '../formatChecks';
import { markdownFile, namesIn, problemsIn } from './read';

describe('markdown: which documents are glossaries', () => {
  const readme = `# Parcel service

Moves parcels.

## Features

- **Fast**: we are quick
- **Cheap**: we cost little
- **Good**: we care

## Installation

Run it.

| Name | Description |
|---|---|
| PORT | where it listens |

## Architecture

**Note:** see below.

### Why we did it

Because.
`;

  it('finds no terms and no problems in prose', () => {
    for (const path of ['README.md', 'CONTEXT.md', 'docs/intro.md']) {
      assert.deepEqual(namesIn(readme, path), []);
      assert.deepEqual(problemsIn(readme, path), []);
    }
  });

  it('reads a section that calls itself a glossary', () => {
    const text = `${readme}\n## Glossary\n\n- **Hub**: a place\n- **Van**: a car\n\n## License\n\n- **MIT**: free\n`;
    assert.deepEqual(namesIn(text, 'README.md'), ['Hub', 'Van']);
  });

  it('reads the language section of a context file and no other', () => {
    const text = `# Lips

A tool.

## Language

**Speaker**:
The person in the video.
_Avoid_: subject, face

**Recording**:
A finished file.

## Decisions

- **Go**: because it is fast
- **Postgres**: because we know it
`;
    assert.deepEqual(namesIn(text, 'CONTEXT.md'), ['Speaker', 'Recording']);
  });

  it('knows a page of terms by the words to avoid, however they are emphasised', () => {
    for (const mark of ['_', '*', '**']) {
      const text = `# Parcels\n\nHow we talk.\n\n## Ways\n\n**Hub**:\nA place.\n${mark}Avoid${mark}: depot\n\n**Van**:\nA lorry.\n\n**Belt**:\nA machine.\n`;
      assert.deepEqual(namesIn(text, 'docs/context.md'), ['Hub', 'Van', 'Belt'], mark);
    }
  });

  it('reads a table of terms anywhere, but no table of settings', () => {
    const text =
      '# Guide\n\n| Acronym | Meaning |\n|---|---|\n| ETA | Estimated time of arrival |\n\n| Key | Description |\n|---|---|\n| port | number |\n';
    assert.deepEqual(namesIn(text, 'docs/guide.md'), ['ETA']);
  });

  it('ignores comments, front matter of a list and ways back to the top', () => {
    const text = `---
title: Glossary
description: words
---

# Glossary

<!--
## Hidden

Not there.
-->

## Hub

A place.

[Back to top](#glossary)

## Van

A car.
`;
    const file = markdownFile(text);
    assert.deepEqual(file.terms.map(said), [
      { name: 'Hub', definition: 'A place.' },
      { name: 'Van', definition: 'A car.' },
    ]);
  });
});

describe('markdown: a page that the settings name', () => {
  const concepts = `# Core concepts

What we speak of.

## Hub

A place where parcels wait.

## Van

A car with parcels in it.
`;
  const named = (text: string): readonly string[] => {
    const { uri } = markdownFile(text, 'docs/concepts.md');
    return runToEnd(markdownFormat.read({ uri, text, named: true })).terms.map(({ name }) => name);
  };

  it('is read as a glossary although nothing in it says so', () => {
    assert.deepEqual(namesIn(concepts, 'docs/concepts.md'), []);
    assert.deepEqual(named(concepts), ['Hub', 'Van']);
    assert.deepEqual(named('# Words\n\n- **Van**: a car\n- **Hub**: a place\n'), ['Van', 'Hub']);
  });

  it('is read as a glossary with only one entry below its title', () => {
    const tote = '## Tote (TT)\n\nA box that rolls.\n';
    for (const text of [`# Warehouse\n\n${tote}`, `# Warehouse\n\nOur words.\n\n${tote}`, tote])
      assert.deepEqual(named(text), ['Tote']);
    assert.deepEqual(named(`# Warehouse\n\n${tote}\n## Setup\n\n\`\`\`sh\nrun\n\`\`\`\n`), []);
    assert.deepEqual(named('# Warehouse\n\n**Tote**: A box that rolls.\n'), []);
  });

  it('gives no terms where it is prose', () => {
    const section = `# Warehouse\n\n## The morning\n\n${'We talk and plan. '.repeat(60)}`;
    const question = '# Warehouse\n\n## Why we stop\n\nBecause.\n';
    const license = '# Tool\n\n## License\n\nMIT.\n';
    for (const text of [section, question, license]) assert.deepEqual(named(text), []);
    const story = `# How we work\n\n## The morning\n\n${'We talk and plan. '.repeat(60)}\n\n## The evening\n\n${'We rest. '.repeat(120)}\n`;
    const readme = `# Tool\n\n## Features\n\n- **Fast**: quick\n- **Cheap**: little\n\n## Installation\n\nRun it.\n\n## License\n\nMIT.\n`;
    for (const text of [story, readme]) assert.deepEqual(named(text), []);
  });

  it('gives the section that calls itself a glossary, and no other', () => {
    assert.deepEqual(named(`${concepts}\n## Glossary\n\n- **Bag**: a bag\n- **Box**: a box\n`), [
      'Bag',
      'Box',
    ]);
  });
});

describe('markdown: one file per term', () => {
  it('reads front matter', () => {
    const text = `---
title: Canary
aka:
  - canary release
  - "canary deployment"
category: Deployment
status: deprecated
owner: Platform
full_link: https://example.com/canary
weight: 10
---

A release to a few users first.

- **Avoid**: dark launch
`;
    assert.deepEqual(markdownFile(text, 'terms/canary.md').terms.map(said), [
      {
        name: 'Canary',
        definition: 'A release to a few users first.',
        aliases: ['canary release', 'canary deployment'],
        avoid: ['dark launch'],
        status: 'deprecated',
        owner: 'Platform',
        links: ['https://example.com/canary'],
        context: 'Deployment',
      },
    ]);
  });

  it('reads a page of its own without front matter', () => {
    assert.deepEqual(namesIn('# Canary\n\nA release.\n', 'glossary/canary.md'), ['Canary']);
    assert.deepEqual(namesIn('# Blue green\n\nTwo of them.\n', 'docs/blue-green.md'), [
      'Blue green',
    ]);
    assert.deepEqual(namesIn('# Context\n\nProse.\n', 'CONTEXT.md'), []);
  });

  it('says where front matter is broken', () => {
    const text = '---\ntitle: "Canary\naka: [\n---\n\n# Canary\n\nA release.\n';
    assert.deepEqual(namesIn(text, 'glossary/canary.md'), ['Canary']);
    assert.deepEqual(
      markdownFile(text, 'glossary/canary.md')
        .read()
        .problems.map(({ code }) => code),
      ['broken-front-matter'],
    );
  });
});

describe('markdown: problems', () => {
  it('stand exactly at the word', () => {
    const text = `# Glossary

## Order

A request.

- **Aliases**: sale
- **Status**: aproved
- **Onwer**: Team

## Empty

## Sale

See Purchase.

## Order

Again.

## Return

Goes back.

- **Aliases**: sale
`;
    assert.deepEqual(problemsIn(text), [
      'dangling-see: Purchase.',
      'unknown-value: aproved',
      'unknown-field: Onwer',
      'empty-definition: Empty',
      'duplicate-term: Order',
      'alias-claimed-twice: sale',
      'alias-claimed-twice: sale',
    ]);
  });

  it('name the entry that another one claims as an alias', () => {
    const text =
      '# Glossary\n\n| English | German | Definition |\n|---|---|---|\n| Depot | Lager | A place. |\n| Store | Depot | A shop. |\n';
    const { problems } = markdownFile(text).read();
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['“Depot” has its own entry on line 5. Remove it from the other names of “Store”.'],
    );
  });

  it('are none for one word in two topics or with two expansions', () => {
    const text =
      '# Glossary\n\n## Sales\n\n### Order\n\nA request.\n\n## Maths\n\n### Order\n\nA way of sorting.\n';
    assert.deepEqual(problemsIn(text), []);
    const acronyms = '# Acronyms\n\n- **PR**: Pull request\n- **PR**: Public relations\n';
    assert.deepEqual(problemsIn(acronyms), []);
  });

  it('reports an invalid table', () => {
    const text = '# Glossary\n\n| Term | Meaning |\n| Hub | Place |\n';
    assert.deepEqual(problemsIn(text), ['broken-table: | Term | Meaning |']);
  });

  it('takes a README that is named like a product for what it is', () => {
    const readme =
      '# Team Glossary\n\nReads your words.\n\n## Install\n\nRun `npm install`. Then start the program and look around.\n\n## Use it\n\n```sh\nnpm start\n```\n\n## Trust\n\nNo network.\n\n```\nx\n```\n';
    assert.deepEqual(namesIn(readme, 'README.md'), []);
    const list = '# Glossary\n\n## Tote\n\nA box.\n\n## Lane\n\nA row.\n\n## Hold\n\nMoney.\n';
    assert.deepEqual(namesIn(list, 'README.md'), ['Tote', 'Lane', 'Hold']);
  });
});
