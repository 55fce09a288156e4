import assert from 'node:assert/strict';
import fc from 'fast-check';
import { propertyTimeout, runs } from '../../propertyRuns';
import { said } from '../formatChecks';
import { Random, sentence, writtenNames } from '../edits/grammar';
import { markdownFile } from './read';

/** One way in which teams write the language of a domain. */
interface Shape {
  readonly name: string;
  readonly start: string;
  readonly entry: (random: Random, name: string) => string;
  readonly end?: string;
}

/** Names of terms that elsewhere label a field or a kind. */
const fieldLikeNames = ['User', 'Policy', 'Role', 'Customer', 'Owner', 'Phase'] as const;

const kinds = ['Entity', 'Value object', 'Aggregate root', 'Domain event', 'Service'] as const;

const shapes: readonly Shape[] = [
  {
    name: 'headings with fields in bold',
    start: '# Ubiquitous Language\n\n## Ordering\n\n',
    entry: (random, name) =>
      `### ${name}\n\n**Definition**: ${sentence(random)}\n\n**Business rules**: ${sentence(random)}\n\n`,
  },
  {
    name: 'headings with the kind first',
    start: '# Ubiquitous Language\n\n',
    entry: (random, name) =>
      `## ${name}\n\n**${random.pick(kinds)}** - ${sentence(random)}\n\nProperties:\n\n- a ${random.pick(kinds).toLowerCase()}\n\n`,
  },
  {
    name: 'bullets with bold names',
    start: '# Ubiquitous Language\n\n## Ordering\n\n',
    entry: (random, name) => `- **${name}**: ${sentence(random)}\n`,
  },
  {
    name: 'paragraphs with bold names',
    start: '# Domain language\n\n## Ordering\n\n',
    entry: (random, name) =>
      `**${name}**:\n${sentence(random)}\n${random.chance(50) ? '_Avoid_: thing\n' : ''}\n`,
  },
  {
    name: 'bold names that lead their paragraphs',
    start: '# Domain language\n\n',
    entry: (random, name) => `**${name}** — ${sentence(random)}\n\n`,
  },
  {
    name: 'headings and prose',
    start: '# Glossary\n\n',
    entry: (random, name) => `## ${name}\n\n${sentence(random)} ${sentence(random)}\n\n`,
  },
  {
    name: 'rows',
    start: '# Ubiquitous Language\n\n| Term | Definition | Aliases to avoid |\n|---|---|---|\n',
    entry: (random, name) => `| **${name}** | ${sentence(random)} | thing |\n`,
  },
];

/** What people write below the entries, which is not about one of them. */
const endings: readonly ((random: Random) => string)[] = [
  (random) => `\n## Notes\n\n${sentence(random)} ${sentence(random)}\n`,
  (random) => `\n## Flagged ambiguities\n\n- **Thing**: ${sentence(random)}\n`,
  (random) =>
    `\n## Example dialogue\n\n> **Dev:** ${sentence(random)}\n>\n> **Domain expert:** ${sentence(random)}\n`,
  (random) => `\n## Open questions\n\n1. ${sentence(random)}\n2. ${sentence(random)}\n`,
  (random) => `\n## Relationships\n\n- A **Van** has many **Parcels**\n- ${sentence(random)}\n`,
];

function readFields(text: string): readonly Record<string, unknown>[] {
  return markdownFile(text).terms.map(said);
}

describe('what is appended to the language of a domain', function () {
  this.timeout(propertyTimeout);

  for (const { name, start, entry } of shapes) {
    it(`changes no earlier term among ${name}`, () => {
      fc.assert(
        fc.property(fc.gen(), (generate) => {
          const random = new Random(generate);
          const ordinary = writtenNames(random, 6);
          if (ordinary.length < 2) return;
          const names = [...ordinary, ...random.some(fieldLikeNames, 10)];
          const text = start + names.map((one) => entry(random, one)).join('');
          const before = readFields(text);
          assert.deepEqual(namesOf(before), names);
          const another = readFields(text + entry(random, 'Zeppelin'));
          assert.deepEqual(another.slice(0, -1), before, 'another entry');
          assert.deepEqual(namesOf(another), [...names, 'Zeppelin']);
          const ended = readFields(text + random.pick(endings)(random));
          assert.deepEqual(ended, before, 'an ending');
          const prose = readFields(`${text}\n${sentence(random)} ${sentence(random)}\n`);
          assert.deepEqual(namesOf(prose), names);
          // A paragraph below the last entry may belong to it.
          assert.deepEqual(prose.slice(0, -1), before.slice(0, -1), 'prose');
        }),
        runs(20),
      );
    });
  }
});

function namesOf(terms: readonly Record<string, unknown>[]): readonly unknown[] {
  return terms.map(({ name }) => name);
}
