import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { checkFiles } from '../../../../src/core/features/checks/checkFiles';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
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
});
