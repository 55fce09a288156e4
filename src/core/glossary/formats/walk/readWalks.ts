import * as l10n from '@vscode/l10n';
import type { Range } from '../../../text/range';
import { walkKey, type WrittenStep, type WrittenWalk } from '../../writtenWalk';
import { getScalarText, isNull, type Part, resolveAlias, type YamlNode } from '../yaml/yamlNode';

/** What a file says below its key `walk`. */
export interface ReadWalks {
  readonly walks: readonly WrittenWalk[];
  /** The first thing that is no step. Everything else is read. */
  readonly problem: { readonly message: string; readonly range: Range } | undefined;
}

export const noWalks: ReadWalks = { walks: [], problem: undefined };

/** Returns the pair of a file's top level that holds its walks. */
export function findWalkPair(top: YamlNode | undefined): Part | undefined {
  return top?.kind === 'mapping'
    ? top.pairs.find(({ key }) => key !== undefined && getScalarText(key) === walkKey)
    : undefined;
}

/**
 * Reads `walk:` as a list of steps, or as named lists. A step is a text, or a text with a sentence
 * (`Checkout -> Ledger: Every payment is written down.`).
 */
export function readWalks(node: YamlNode): ReadWalks {
  const value = resolveAlias(node);
  if (isNull(value)) return noWalks;
  if (value.kind === 'mapping') {
    const read = value.pairs.map((pair) => readWalk(pair.value, getText(pair.key)));
    return {
      walks: read.flatMap(({ walks }) => walks),
      problem: read.find(({ problem }) => problem !== undefined)?.problem,
    };
  }
  return readWalk(value, '');
}

/** Returns whether a value can only be walks: `walk` is also a word that a glossary may explain. */
export function holdsWalks(node: YamlNode): boolean {
  const value = resolveAlias(node);
  if (value.kind === 'sequence') return true;
  return (
    value.kind === 'mapping' &&
    value.pairs.length > 0 &&
    value.pairs.every((pair) => resolveAlias(pair.value).kind === 'sequence') &&
    value.pairs.some(({ value: list }) => hasArrow(resolveAlias(list)))
  );
}

/** A mapping of lists could also be an entry with fields, such as `aliases`. */
function hasArrow(list: YamlNode): boolean {
  if (list.kind !== 'sequence') return false;
  return list.items.some((item) => readStep(item)?.written.includes('->') === true);
}

function readWalk(node: YamlNode, title: string): ReadWalks {
  const list = resolveAlias(node);
  if (list.kind !== 'sequence') {
    const message = l10n.t(
      'A walk is a list of boxes and connections. Put each step on a line, after a dash.',
    );
    return { walks: [], problem: { message, range: toRange(node) } };
  }
  const steps: WrittenStep[] = [];
  let broken: Part | undefined;
  for (const item of list.items) {
    const step = readStep(item);
    if (step === undefined) broken ??= item;
    else steps.push(step);
  }
  const message = l10n.t(
    'This is no step of a walk. Write the name of a box, or a connection such as “Checkout -> Ledger”.',
  );
  return {
    walks: [{ title, steps }],
    problem: broken && { message, range: toRange(broken.value) },
  };
}

function readStep({ value: node }: Part): WrittenStep | undefined {
  const value = resolveAlias(node);
  if (value.kind !== 'mapping') return createStep(node, undefined);
  const [pair, second] = value.pairs;
  const sentence = pair && getScalarText(pair.value);
  if (pair?.key === undefined || sentence === undefined || second !== undefined) return undefined;
  return createStep(pair.key, sentence.trim() === '' ? undefined : sentence.trim());
}

function createStep(node: YamlNode, sentence: string | undefined): WrittenStep | undefined {
  const written = getText(node);
  return written === '' ? undefined : { written, sentence, range: toRange(node) };
}

function getText(node: YamlNode | undefined): string {
  return node === undefined ? '' : (getScalarText(node)?.trim() ?? '');
}

function toRange({ start, end }: Range): Range {
  return { start, end };
}
