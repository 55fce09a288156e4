import { makeTerms } from '../data';
import { measureFinding } from '../findFigures';
import type { BenchCase } from '../harness';
import { diagramCount, documentationFileCount, writeDocumentation } from '../repository';
import { inTemporaryFolder } from '../temporaryFolder';

const termCount = 300;

/** Measures finding the glossary and the diagrams of a documentation repository. */
export const find: BenchCase = {
  name: 'find',
  run: () =>
    inTemporaryFolder(async function* (folder) {
      writeDocumentation(folder, makeTerms(termCount));
      const name = `${documentationFileCount.toLocaleString('en')} files`;
      yield* await measureFinding(
        folder,
        name,
        'documents',
        ({ terms, diagrams }) => {
          if (terms.length !== termCount || diagrams !== diagramCount)
            throw new Error(`Found ${terms.length} terms and ${diagrams} diagrams.`);
        },
        {
          first: { atMost: 300 },
          firstRatio: { atMost: 2 },
          everything: { atMost: 3000 },
          everythingRatio: { atMost: 6 },
        },
      );
    }),
};
