import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
  EditResult,
  FileContent,
  GlossaryFormat,
} from '../../../src/core/glossary/glossaryFormat';
import type { Term, TermDraft, TermFields } from '../../../src/core/glossary/term';
import { completeFields } from '../../../src/core/glossary/term';
import { applyEdits } from '../../../src/core/text/textEdit';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { anyCharacters } from '../anyCharacters';

/** One file in one format, for short tests. */
export class FormatFile {
  constructor(
    readonly format: GlossaryFormat,
    readonly text: string,
    readonly uri = 'file:///work/glossary.yml',
  ) {}

  /** The representation in a counterexample. */
  [fc.toStringMethod](): string {
    return JSON.stringify(this.text);
  }

  read(): FileContent {
    return runToEnd(this.format.read(this));
  }

  get terms(): readonly Term[] {
    return this.read().terms;
  }

  term(name: string): Term {
    const found = this.terms.find((term) => term.name === name);
    assert.ok(found, `no term ${name}`);
    return found;
  }

  add(draft: TermDraft): FormatFile {
    return this.applied(runToEnd(this.format.add(this, draft)));
  }

  change(name: string, change: Partial<TermFields>): FormatFile {
    return this.applied(runToEnd(this.format.change(this, this.term(name), change)));
  }

  remove(name: string): FormatFile {
    return this.applied(runToEnd(this.format.remove(this, this.term(name))));
  }

  applied(result: EditResult): FormatFile {
    if (result.kind === 'refused') assert.fail(result.reason);
    return new FormatFile(this.format, applyEdits(this.text, result.edits), this.uri);
  }
}

/** Returns a term without its source and its empty fields. */
export function said(term: TermFields): Record<string, unknown> {
  const entries = Object.keys(completeFields({ name: '' })).map((key) => {
    const value: unknown = Object.entries(term).find(([name]) => name === key)?.[1];
    return [key, value] as const;
  });
  return Object.fromEntries(
    entries.filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        value !== false &&
        !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
    ),
  );
}

const oddText = fc.constantFrom(
  'Plain words.',
  'Colon: inside',
  '- dash first',
  'hash # inside',
  '"quoted"',
  "it's",
  '[brackets]',
  '{braces}, commas',
  '*star & amp',
  'true',
  '404',
  '~',
  'back\\slash',
  '@at `tick` %percent',
  'Ünïcödé 用語 🎉',
  'ends with colon:',
  '| pipe',
  '> greater',
  '? question',
  '!tag',
  '---',
  '...',
  '2024-01-01',
  'a\nb',
  'First paragraph.\n\nSecond: with colon.\n- and a list',
  'tab\there',
);

/** Natural and generated texts; never blank. */
export const anyText = fc
  .oneof(
    oddText,
    oddText,
    fc.string({ minLength: 1, maxLength: 30 }),
    anyCharacters({ minLength: 1, maxLength: 12 }),
  )
  .filter((text) => text.trim() !== '');

export const lineText = anyText.filter((text) => !/[\n\r\u0085\u2028\u2029]/u.test(text));

const item = fc.constantFrom(
  'one',
  'two words',
  'it: has',
  "isn't",
  '#tag',
  'x',
  'on',
  '7',
  'Größe',
);
export const items = fc.uniqueArray(item, { minLength: 1, maxLength: 3 });

/** A few fields to set or to change. */
export const someFields: fc.Arbitrary<Partial<TermFields>> = fc.record(
  {
    definition: anyText,
    expansion: lineText,
    plain: anyText,
    owner: lineText,
    aliases: items,
    avoid: items,
    examples: items,
    users: items,
    related: items,
    status: fc.constantFrom('draft', 'approved', 'deprecated'),
    delivery: fc.constantFrom('planned', 'mocked', 'live', 'external', 'retired'),
    technical: fc.constant(true),
    caseSensitive: fc.constant(true),
    meta: fc.dictionary(fc.constantFrom('Wiki', 'Slack channel', 'x: y'), lineText, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);
