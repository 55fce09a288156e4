import type { Range } from '../../../text/range';

/** A text of the file, decoded. */
export interface ScalarNode extends Range {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: ScalarStyle;
  /** Only the text, without quotes or block header; empty if none exists. */
  readonly value: Range;
  readonly anchored: boolean;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface SequenceNode extends Range {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly anchored: boolean;
  readonly items: readonly Part[];
}

export interface MappingNode extends Range {
  readonly kind: 'mapping';
  readonly flow: boolean;
  readonly anchored: boolean;
  readonly pairs: readonly Part[];
}

/** `*name`; `target` is `undefined` if the anchor is not defined before. */
interface AliasNode extends Range {
  readonly kind: 'alias';
  readonly target: YamlNode | undefined;
}

export type CollectionNode = SequenceNode | MappingNode;
export type YamlNode = ScalarNode | CollectionNode | AliasNode;

/** One item of a sequence (`key` is `undefined`) or one pair of a mapping. */
export interface Part {
  readonly key: YamlNode | undefined;
  readonly value: YamlNode;
  /** The item's dash, the pair's key, or in a flow sequence the value. */
  readonly start: number;
}

/** Returns the target of an alias, or the node itself. */
export function resolveAlias(node: YamlNode): YamlNode {
  let current = node;
  while (current.kind === 'alias') {
    if (current.target === undefined) return current;
    current = current.target;
  }
  return current;
}

/** Returns true for an empty value: nothing at all, `~` or `null`. */
export function isNull(node: YamlNode): boolean {
  return (
    node.kind === 'scalar' &&
    node.style === 'plain' &&
    (node.text === '' || node.text === '~' || node.text === 'null')
  );
}

/** Returns the decoded text of a scalar, after resolving an alias; `undefined` for collections. */
export function getScalarText(node: YamlNode): string | undefined {
  const target = resolveAlias(node);
  return target.kind === 'scalar' ? target.text : undefined;
}
