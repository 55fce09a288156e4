import { foldLabel } from '../../../fieldNames';
import { isAcronym } from '../../../../language/acronyms';
import type { Block } from '../syntax/markdownBlock';
import { getLabelOf, getLabelText } from '../structure/labels';
import { listDescendants, type Section } from '../structure/outline';
import type { Recognizer } from '../shapes/recognizer';
import { countWords } from '../syntax/inline';

/** Returns true if a document without a glossary name has the structure of a glossary. */
export function looksLikeGlossary(root: Section, src: string): boolean {
  const sections = [root, ...listDescendants(root)];
  const letters = sections.filter(({ titleKind }) => titleKind === 'letter').length;
  if (letters >= 3 && letters * 2 > sections.length / 3) return true;
  const blocks = sections.flatMap(({ body }) => body.flatMap(getLabelBlocks));
  const labels = blocks.flatMap((block) => getBoldLabels(src, block));
  const few = labels.length < 3;
  const avoided = /^[ \t]*(?:[-*+] )?[*_]{1,2}avoid(?!\p{L})/imu.test(src);
  const acronyms = labels.filter(isAcronym).length;
  if (
    !few &&
    (avoided || (acronyms * 10 >= labels.length * 6 && labels.length * 2 >= blocks.length))
  )
    return true;
  return labels.length >= 5 && labels.length * 10 >= blocks.length * 6 && isSorted(labels);
}

/** Yields paragraphs and bullets; nested lists belong to their bullet. */
function getLabelBlocks(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.children;
  return block.kind === 'paragraph' ? [block] : [];
}

function getBoldLabels(src: string, block: Block): readonly string[] {
  const label = getLabelOf(src, block);
  if (label?.style !== 'bold' || label.separator === 'weak') return [];
  return [getLabelText(src, label)];
}

function isSorted(labels: readonly string[]): boolean {
  const folded = labels.map(foldLabel);
  return folded.every((label, i) => i === 0 || label >= (folded[i - 1] ?? ''));
}

/** In UTF-16 units. Longer texts below a heading are prose. */
const maxDefinitionLength = 800;

/**
 * Returns true for a page that the settings name as a glossary and that is structured like one: most of its sections
 * are lists or tables of entries, or short texts below a heading that could be a name. A page of prose is not one,
 * nor is a README with installation, usage and license.
 */
export function isMadeOfEntries(
  root: Section,
  title: Section | undefined,
  recognizer: Recognizer,
): boolean {
  let lists = 0;
  let definitions = 0;
  let others = 0;
  for (const section of [root, ...listDescendants(root)]) {
    const { entries, isEmpty } = recognizer.summarize(section);
    if (entries === 'sure' && section.titleKind !== 'frame') lists++;
    else if (section !== title && isDefinition(section)) definitions++;
    else if (!isEmpty && section !== root && section !== title) others++;
  }
  const entrySections = lists + definitions;
  return entrySections > 0 && entrySections >= others * 3;
}

function isDefinition({ heading, title, titleKind, body, children }: Section): boolean {
  const [first] = body;
  const last = body.at(-1);
  if (heading === undefined || titleKind !== 'open' || children.length > 0) return false;
  if (first?.kind !== 'paragraph' || last === undefined) return false;
  if (body.some(({ kind }) => kind === 'code' || kind === 'table' || kind === 'html')) return false;
  if (last.range.end - first.range.start > maxDefinitionLength) return false;
  return countWords(title) <= 5 && !/[?.!]$|^(?:how|why|when|what|where|our|who)\b/iu.test(title);
}
