import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { checkFiles } from '../../../../src/core/features/checks/checkFiles';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { RelevantTerms } from '../../../../src/core/features/checks/relevantTerms';
import type { Term } from '../../../../src/core/glossary/term';
import { noCancellation } from '../../../../src/core/workspace/cancellation';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf } from './checked';
import { runs } from '../../propertyRuns';

const glossary = `# Glossary

## Customer

Somebody who buys.

- **Avoid**: client, buyer

## Service level agreement (SLA)

What was promised.

## Order book

All orders.

## Order

A wish.

## Depot

A hall.

- **Status**: deprecated
`;

const piece = fc.constantFrom(
  ...[
    'The client ',
    'customerId ',
    'the depot ',
    'order book ',
    'orderBooks ',
    'an order ',
    'SLA ',
  ],
  ...['sla_report ', '// buyer\n', '/* a client */ ', 'QZR ', 'x = 1;\n', '\n', '. ', '`depot` '],
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
const file = fc.tuple(fc.constantFrom('md', 'ts', 'py'), text);

describe('Passing over files in which no term matters', () => {
  it('changes neither the findings nor the terms that are used', async () => {
    const project = await projectOf({ files: { 'GLOSSARY.md': glossary } });
    const property = fc.asyncProperty(
      fc.array(file, { minLength: 4, maxLength: 12 }),
      async (written) => {
        // Enough text for rebuilding the index to pay off.
        const texts = written.map(([extension, own], i): readonly [string, string] => [
          `docs/f${i}.${extension}`,
          `${own}\n${'nothing to see\n'.repeat(150)}`,
        ]);
        const uris = texts.map(([path]) => MemoryWorkspace.uri(path));
        const used = new Set<Term>();
        const checked = await checkFiles(
          {
            workspace: new MemoryWorkspace(Object.fromEntries(texts)),
            scheduler: { yieldIfDue: () => Promise.resolve() },
            project,
            files: uris,
            token: noCancellation,
          },
          used,
        );
        const documents = texts.map(([, all], i) => new DocumentFacts(project, uris[i] ?? '', all));
        assert.deepEqual(
          checked.flatMap(({ findings }) => findings),
          documents.flatMap((document) => checkDocument(document)),
        );
        const matches = documents.flatMap((document) => document.matches);
        assert.deepEqual(used, new Set(matches.flatMap(({ terms }) => terms)));
      },
    );
    await fc.assert(property, runs(20));
  });

  /** Searches texts one after the other, and returns which of them had to be searched. */
  const searched = async (
    texts: readonly string[],
    { entries = plain, findsAnvil = false, isCounting = true } = {},
  ): Promise<readonly boolean[]> => {
    const project = await projectOf({ files: { 'GLOSSARY.md': `# Glossary\n\n${entries}` } });
    const used = new Set<Term>();
    const relevant = new RelevantTerms(project, isCounting ? used : undefined);
    const found: boolean[] = [];
    for (const [i, text] of texts.entries()) {
      const uri = MemoryWorkspace.uri(`${i}.md`);
      const blocks = await relevant.findBlocks(uri, text, { yieldIfDue: () => Promise.resolve() });
      found.push(blocks?.length !== 0);
      const [anvil] = project.glossary.terms;
      if (findsAnvil && anvil && i === 1) used.add(anvil);
    }
    return found;
  };
  const plain = ['Anvil', 'Bridge', 'Crane', 'Dredge']
    .map((name) => `## ${name}\n\nA thing.\n\n`)
    .join('');

  it('begins after as much text as indexing the terms takes, 500 units per term', async () => {
    const nothing = 'Nothing.';
    assert.deepEqual(await searched(['x'.repeat(1999), nothing]), [true, true]);
    assert.deepEqual(await searched(['x'.repeat(2000), nothing, 'An anvil.']), [true, false, true]);
  });

  it('begins again when a quarter of the terms has been found, which matter no longer', async () => {
    const after = async (length: number, entries: string) => {
      const anvils = 'An anvil. '.padEnd(length, 'x');
      const texts = ['x'.repeat(2500), anvils, 'An anvil.', 'A crane.'];
      const [, ...later] = await searched(texts, { entries, findsAnvil: true });
      return later;
    };
    assert.deepEqual(await after(1500, plain), [true, false, true]);
    assert.deepEqual(await after(1499, plain), [true, true, true], 'Too little text for an index.');
    const five = `${plain}## Elevator\n\nA lift.\n`;
    assert.deepEqual(await after(9000, five), [true, true, true], 'Only a fifth of the terms.');
  });

  it('begins at once with terms whose use is reported, if the used terms are not needed', async () => {
    const entries = `${plain}## Elevator\n\nA lift.\n\n- **Avoid**: hoist\n\n## Forge\n\nA fire.\n\n- **Status**: deprecated\n`;
    const texts = ['x'.repeat(1000), 'An anvil.', 'An elevator.', 'A hoist.', 'A forge.'];
    assert.deepEqual(await searched(texts, { entries, isCounting: false }), [
      ...[true, false, false, true, true],
    ]);
    assert.deepEqual(await searched(['An anvil.'], { isCounting: false }), [false]);
  });
});
