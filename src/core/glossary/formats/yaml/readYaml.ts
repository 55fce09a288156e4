import { YAMLException } from 'js-yaml';
import type { FileContent, SourceText } from '../../format';
import { checkTerms } from '../termProblems';
import { brokenYaml, tooManyAliases } from './brokenYaml';
import { readEvents } from './eventStream';
import { GlossaryReading } from './glossaryReading';
import type { Problem } from '../../../problem/problem';
import { AliasTooLarge, TreeBuilder } from './treeBuilder';

/** Reads a glossary in YAML or JSON, a few milliseconds at a time. */
export function* readYaml(source: SourceText): Generator<undefined, FileContent> {
  let reading: GlossaryReading;
  try {
    reading = yield* readStructure(source);
  } catch (error) {
    return { terms: [], imports: [], problems: [problemOf(error, source)], readable: false };
  }
  const { terms, imports } = reading;
  const problems = [...reading.problems, ...(yield* checkTerms(terms, source.text))];
  return { terms, imports, problems, readable: true };
}

function problemOf(error: unknown, source: SourceText): Problem {
  if (error instanceof YAMLException) return brokenYaml(error, source);
  if (error instanceof AliasTooLarge) return tooManyAliases(error.alias, source.uri);
  throw error;
}

/**
 * @throws YAMLException If the text is not YAML.
 * @throws AliasTooLarge If its aliases expand to too much.
 */
export function* readStructure(source: SourceText): Generator<undefined, GlossaryReading> {
  let reading = new GlossaryReading(source);
  yield* readEvents(source.text, () => {
    reading = new GlossaryReading(source);
    const builder = new TreeBuilder(source.text, reading);
    return (batch) => {
      builder.push(batch);
    };
  });
  if (reading.lists.length === 0) yield* reading.lookDeeper();
  return reading;
}
