import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  readExport,
  writeAbbreviations,
  writeCsv,
  writeJson,
  writeMarkdown,
} from '../../../../src/core/service/exporting';

const term = {
  ...{ id: 'sla', name: 'SLA', expansion: 'Service level agreement', definition: 'A [p](x).' },
  mentions: [{ start: 2, end: 5, term: 'p' }],
  ...{ aliases: ['a'], related: [{ name: 'P', term: 'p' }], links: [{ text: 't', target: 'x' }] },
  ...{ status: 'draft', delivery: 'live', meta: { Team: 'A' }, file: 'g.md', line: 3 },
  ...{ uses: { code: 1, docs: 2, files: 3 }, change: { author: 'Ada', day: '2026-11-28' } },
};
const box = { id: 'a', label: 'A', line: 2, term: 'sla' };
const diagram = {
  ...{ id: 'd', title: 'D', type: 'flowchart', text: 'flowchart LR\n a --> a', file: 'd.mmd' },
  ...{ line: 1, isMain: true, nodes: [box], groups: [box] },
  edges: [{ id: 'e', from: 'a', to: 'a', line: 2, arrows: 'both' }],
  walks: [
    { id: 'w', source: 'arrows', steps: [{ sentence: 'S', target: { kind: 'box', id: 'a' } }] },
  ],
  waits: [{ box: 'a', waiting: ['a'] }],
};
const problem = { code: 'c', severity: 'error', message: 'm', file: 'f', line: 1, column: 1 };
const valid = {
  ...{ format: 'architecture-glossary', version: 1 },
  repositories: [
    {
      ...{ id: 'r', name: 'R', url: 'https://example.com/r', links: { view: 'v' } },
      ...{ terms: [term], diagrams: [diagram], problems: [problem] },
    },
  ],
};

/** Returns all places of a value, as paths of keys. */
function listPaths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => listPaths(one, [...path, key]))];
}

/** Returns a copy with another value at one place. */
function replaceAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((one: unknown, i) => (String(i) === key ? replaceAt(one, rest, other) : one));
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, one]: [string, unknown]) => [
      name,
      name === key ? replaceAt(one, rest, other) : one,
    ]),
  );
}

describe('reading an exported file', () => {
  it('accepts all fields, and unknown ones', () => {
    assert.equal(readExport(JSON.stringify(valid)).kind, 'read');
    assert.equal(readExport(JSON.stringify({ ...valid, more: 1 })).kind, 'read');
  });

  it('never fails on changed values, and what it accepts can be written', async () => {
    const values = fc.constantFrom<unknown>(null, 7, -1, 1.5, 'x', '', true, [], {}, [null], [{}]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...listPaths(valid)), values, async (path, value) => {
        const read = readExport(JSON.stringify(replaceAt(valid, path, value), undefined, 1));
        if (read.kind === 'invalid') {
          assert.match(read.reason, /^(?:is|has) .*\.$/u);
          return;
        }
        const { repositories } = read;
        for (const pieces of [
          writeJson(repositories),
          writeMarkdown(repositories, false),
          writeCsv(repositories),
          writeAbbreviations(repositories),
        ])
          for await (const piece of pieces) assert.equal(typeof piece, 'string');
      }),
      { numRuns: 300 },
    );
  });

  it('names the first wrong value and its place', () => {
    const wrong = {
      ...valid,
      repositories: [{ ...valid.repositories[0], terms: [term, { id: 'x' }] }],
    };
    assert.deepEqual(readExport(JSON.stringify(wrong, undefined, 1)), {
      kind: 'invalid',
      reason: 'has an invalid or missing value: repositories[0].terms[1].name.',
      place: { line: 57, column: 5 },
    });
    assert.deepEqual(readExport('{"format": "architecture-glossary",\n"version": 1 "x"}'), {
      ...{ kind: 'invalid', reason: 'is not valid JSON.', place: { line: 2, column: 14 } },
    });
  });
});
