import { YAMLException } from 'js-yaml';
import type { FileContent, SourceText } from '../../glossaryFormat';
import { checkTerms } from '../checkTerms';
import { AliasTooLarge, createBrokenYamlProblem, createAliasProblem } from './brokenYaml';
import { readEvents } from './yamlChunker';
import { YamlGlossaryCollector } from './yamlGlossaryCollector';
import type { Problem } from '../../../problem/problem';
import { TreeBuilder } from './treeBuilder';

/** Reads a glossary in YAML or JSON, a few milliseconds at a time. */
export function* readYaml(source: SourceText): Generator<undefined, FileContent> {
  let reading: YamlGlossaryCollector;
  try {
    reading = yield* readStructure(source);
  } catch (error) {
    return {
      terms: [],
      imports: [],
      walks: [],
      problems: [toProblem(error, source)],
      readable: false,
    };
  }
  const { terms, imports, walks } = reading;
  const problems = [...reading.problems, ...(yield* checkTerms(terms, source.text))];
  return { terms, imports, walks, problems, readable: true };
}

function toProblem(error: unknown, source: SourceText): Problem {
  if (error instanceof YAMLException) return createBrokenYamlProblem(error, source);
  if (error instanceof AliasTooLarge) return createAliasProblem(error.alias, source.uri);
  throw error;
}

/**
 * @throws YAMLException If the text is not YAML.
 * @throws AliasTooLarge If its aliases expand to too much.
 */
export function* readStructure(source: SourceText): Generator<undefined, YamlGlossaryCollector> {
  let reading = new YamlGlossaryCollector(source);
  yield* readEvents(source.text, () => {
    reading = new YamlGlossaryCollector(source);
    const builder = new TreeBuilder(source.text, reading);
    return (batch) => {
      builder.push(batch);
    };
  });
  if (reading.lists.length === 0) yield* reading.searchNested();
  yield* reading.followReferences();
  return reading;
}
