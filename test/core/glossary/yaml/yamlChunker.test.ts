import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EVENT_ID, parseEvents } from 'js-yaml';
import type { Event } from 'js-yaml';
import { readEvents } from '../../../../src/core/glossary/formats/yaml/yamlChunker';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { propertyTimeout, runs } from '../../propertyRuns';

/** Returns events with offsets in the whole text, and the texts of the scalars. */
function flat(events: readonly Event[], input: string, base: number): string[] {
  return events.map((event) => {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return String(event.type);
    const numbers = Object.entries<unknown>({ ...event }).map(([key, value]) => {
      const isPlace = /(?:start|end)$/iu.test(key) && typeof value === 'number' && value >= 0;
      return `${key}=${isPlace ? value + base : String(value)}`;
    });
    const text =
      event.type === EVENT_ID.SCALAR ? input.slice(event.valueStart, event.valueEnd) : '';
    return `${numbers.join(' ')} ${JSON.stringify(text)}`;
  });
}

function cut(text: string, stretch: number): { readonly events: string[]; readonly cuts: number } {
  let events: string[] = [];
  let cuts = 0;
  const steps = readEvents(
    text,
    () => {
      events = [];
      cuts = 0;
      return (batch) => {
        cuts++;
        events.push(...flat(batch.events.slice(batch.from, batch.to), batch.input, batch.base));
      };
    },
    stretch,
  );
  runToEnd(steps);
  return { events, cuts };
}

function assertSameEvents(text: string, stretch: number): number {
  let expected: string[] | undefined;
  try {
    expected = flat(parseEvents(text, {}), text, 0);
  } catch {
    assert.throws(() => cut(text, stretch));
    return 0;
  }
  const actual = cut(text, stretch);
  assert.deepEqual(actual.events, expected);
  return actual.cuts;
}

const word = fc.constantFrom('alpha', 'b', 'Order', '"q: r"', "'it''s'", '*a', '&a x', '!t y', '');
const scalar = fc.oneof(
  word,
  word,
  fc.constantFrom(
    '|\n$  - no item\n$  key: no key\n',
    '>-\n$  folded\n\n$  text # no comment\n',
    'plain\n$  going on\n$  - still text',
    '"open\n$  - and closed"',
    '[a, {b: c},\n$  d]',
    '{a: b,\n$  c: d}',
    '|+\n$  kept\n\n',
    '# a comment',
  ),
);

/** Creates documents of nested blocks; replaces `$` by the indentation. */
function block(depth: number): fc.Arbitrary<(indent: string) => string> {
  const value = scalar.map((text) => (indent: string) => ` ${text.replace(/\$/gu, indent)}\n`);
  if (depth === 0) return value;
  const gap = fc.constantFrom('', '', '', '\n', '# note\n', '   \n');
  const part = fc.tuple(gap, block(depth - 1));
  const offset = fc.constantFrom('', '  ', '    ');
  const list = fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), offset)
    .map(([parts, more]) => (indent: string) => {
      const inner = indent + more;
      return `\n${parts.map(([blank, render]) => `${blank}${inner}-${render(`${inner}  `)}`).join('')}`;
    });
  const mapping = fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('  ', '   '))
    .map(([parts, more]) => (indent: string) => {
      const inner = indent + more;
      return `\n${parts.map(([blank, render], i) => `${blank}${inner}k${i}:${render(inner)}`).join('')}`;
    });
  const compact = fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map(
      (parts) => (indent: string) =>
        parts.map(([, render], i) => `${i === 0 ? ' ' : indent}k${i}:${render(indent)}`).join(''),
    );
  return fc.oneof(value, list, mapping, compact);
}

describe('events of a YAML text in stretches', function () {
  this.timeout(propertyTimeout);

  it('are those of the whole text, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(block(3), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', '---\n', '\uFEFF', '# head\n', '%YAML 1.2\n---\n'),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('\n', '\r\n'),
        (values, head, stretch, lineBreak) => {
          const body = values.map((render, i) => `top${i}:${render('')}`).join('');
          assertSameEvents((head + body).replace(/\n/gu, lineBreak), stretch);
        },
      ),
      runs(50),
    );
  });

  it('come in as many stretches as the text has items, where they are as short', () => {
    const items = Array.from({ length: 40 }, (_, i) => `top${i}:\n  - one\n  - two\n`).join('');
    assert.ok(assertSameEvents(items, 10) >= 40);
  });

  it('take an indented `---` for a text, also at the start', () => {
    assertSameEvents('\n  ---\n  -', 0);
    assertSameEvents('---\na: b\nc: d\n', 0);
  });

  it('are those of the whole text for any text at all', () => {
    const piece = fc.constantFrom(
      ...'-:?#&*!|>[]{},"\'%@ab \n\n\t'.split(''),
      '- ',
      ': ',
      '\n  ',
      '---',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.integer({ min: 0, max: 20 }),
        (pieces, stretch) => {
          assertSameEvents(pieces.join(''), stretch);
        },
      ),
      runs(50),
    );
  });

  it('come in many small steps for a large glossary', () => {
    const terms = Array.from(
      { length: 4000 },
      (_, i) => `      - name: T${i}\n        definition: Text ${i}\n`,
    );
    const text = `contexts:\n  - name: A\n    terms:\n${terms.join('')}`;
    const { cuts } = cut(text, 8 * 1024);
    assert.ok(cuts > 20, `${cuts} stretches`);
  });
});
