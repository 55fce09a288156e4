import { YAMLException } from 'js-yaml';
import type { FileContent, SourceText } from '../../format';
import { checkTerms } from '../termProblems';
import { brokenYaml } from './brokenYaml';
import { readEvents } from './eventStream';
import { GlossaryReading } from './glossaryReading';
import { TreeBuilder } from './treeBuilder';

/** Reads a glossary in YAML or JSON, a few milliseconds at a time. */
export function* readYaml(source: SourceText): Generator<undefined, FileContent> {
  let reading: GlossaryReading;
  try {
    reading = yield* readStructure(source);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { terms: [], imports: [], problems: [brokenYaml(error, source)], readable: false };
  }
  const { terms, imports } = reading;
  const problems = [...reading.problems, ...(yield* checkTerms(terms, source.text))];
  return { terms, imports, problems, readable: true };
}

/** @throws YAMLException where the text is no YAML. */
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
