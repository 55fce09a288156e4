import { type ExportedRepository, exportFormat, exportVersion } from './exportedGlossary';
import type { Repositories } from './writeTables';

/**
 * Writes an exported glossary as JSON, a piece at a time: one term, diagram or problem in each line, so that versions of
 * a file can be compared.
 */
export async function* writeJson(repositories: Repositories): AsyncGenerator<string> {
  const start = { format: exportFormat, version: exportVersion };
  yield `${JSON.stringify(start).slice(0, -1)},"repositories":[`;
  let isFirst = true;
  for await (const repository of repositories) {
    yield isFirst ? '\n' : ',\n';
    yield* writeRepository(repository);
    isFirst = false;
  }
  yield isFirst ? ']}\n' : '\n]}\n';
}

function* writeRepository(repository: ExportedRepository): Generator<string> {
  const { terms, diagrams, problems, ...head } = repository;
  yield JSON.stringify(head).slice(0, -1);
  for (const [name, list] of Object.entries({ terms, diagrams, problems })) {
    yield `,"${name}":[`;
    for (const [i, item] of list.entries())
      yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`;
    yield list.length === 0 ? ']' : '\n]';
  }
  yield '}';
}
