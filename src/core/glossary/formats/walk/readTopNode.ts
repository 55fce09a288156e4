import { parseEvents, YAMLException } from 'js-yaml';
import type { Range } from '../../../text/range';
import { AliasTooLarge } from '../yaml/brokenYaml';
import { createPartCollector, TreeBuilder } from '../yaml/treeBuilder';
import type { Part, YamlNode } from '../yaml/yamlNode';

/**
 * Parses a part of a text as YAML, with ranges in the whole text.
 *
 * @returns The first document; `undefined` if it is empty or not valid YAML.
 */
export function readTopNode(text: string, { start, end }: Range): YamlNode | undefined {
  const input = text.slice(start, end);
  const roots: Part[] = [];
  try {
    const events = parseEvents(input, {});
    const builder = new TreeBuilder(text, createPartCollector(roots));
    builder.push({ events, from: 0, to: events.length, input, base: start });
  } catch (error) {
    if (error instanceof YAMLException || error instanceof AliasTooLarge) return undefined;
    throw error;
  }
  return roots[0]?.value;
}
