import { foldLabel } from '../../../fieldNames';
import type { Block } from '../syntax/markdownBlock';
import type { Label, CustomLabels } from '../syntax/blockCache';
import { toPlainText } from '../syntax/inline';
import { getLabelOf } from '../structure/labels';
import { entriesPerStep } from '../shapes/scope';
import { listDescendants, type Section } from '../structure/outline';

/** A label is a custom field if it is repeated below this many headings, */
const minSections = 3;
/** and below this share of the headings that have labeled bullets. */
const minShare = 0.4;

/**
 * Finds, in steps, labels such as `Purpose` that appear below most headings of a file and name fields, not terms.
 */
export function* findCustomLabels(src: string, root: Section): Generator<undefined, CustomLabels> {
  const counts = new Map<string, number>();
  const folded = new Map<string, string>();
  const repeated = new Set<string>();
  let sections = 0;
  let seen = 0;
  for (const section of listDescendants(root)) {
    if (++seen % entriesPerStep === 0) yield undefined;
    const found = collectLabels(src, section, folded);
    if (found === undefined) continue;
    sections++;
    const labels = new Set(found);
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    if (labels.size < found.length) addRepeated(found, repeated);
  }
  const least = Math.max(minSections, sections * minShare);
  return new Set([
    ...[...counts].filter(([, count]) => count >= least).map(([label]) => label),
    ...repeated,
  ]);
}

/** Adds labels that several entries of one section have. */
function addRepeated(labels: readonly string[], repeated: Set<string>): void {
  const counts = new Map<string, number>();
  for (const label of labels) {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    if (count === minSections) repeated.add(label);
  }
}

/** Returns all folded labels below one heading, if there are any; `folded` caches them by their source. */
function collectLabels(
  src: string,
  section: Section,
  folded: Map<string, string>,
): readonly string[] | undefined {
  let labels: string[] | undefined;
  const add = (label: Label | undefined): void => {
    if (label !== undefined) (labels ??= []).push(foldLabelOnce(src, label, folded));
  };
  for (const block of section.body) {
    if (block.kind === 'paragraph') add(findMarkedLabel(src, block));
    // Longer lists are lists of terms; examining their many labels would take time.
    else if (block.kind === 'list' && block.children.length <= 12)
      for (const item of block.children) add(findMarkedLabel(src, item));
  }
  return labels;
}

function foldLabelOnce(src: string, { range }: Label, folded: Map<string, string>): string {
  const written = src.slice(range.start, range.end);
  let name = folded.get(written);
  if (name === undefined) {
    name = foldLabel(toPlainText(written));
    folded.set(written, name);
  }
  return name;
}

function findMarkedLabel(src: string, block: Block): Label | undefined {
  if (isLetter(src.charCodeAt(block.content.start))) return undefined;
  const label = getLabelOf(src, block);
  return label?.style === 'plain' || label?.separator === 'weak' ? undefined : label;
}

/** Labels of fields have markup, so a line that starts with a letter has none. */
function isLetter(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123);
}
