import { foldLabel } from '../../../fieldNames';
import { isAcronym } from '../../../../language/acronyms';
import type { Block } from '../syntax/markdownBlock';
import { getLabelOf, getLabelText } from '../structure/labels';
import { listDescendants, type Section } from '../structure/outline';
import type { Scope } from '../shapes/scope';

/** Returns true if a document without a glossary name has the structure of a glossary. */
export function looksLikeGlossary(root: Section, scope: Scope): boolean {
  const sections = [root, ...listDescendants(root)];
  const letters = sections.filter(({ titleKind: nature }) => nature === 'letter').length;
  if (letters >= 3 && letters * 2 > sections.length / 3) return true;
  const blocks = sections.flatMap(({ body }) => body.flatMap(getLabelBlocks));
  const labels = blocks.flatMap((block) => getBoldLabels(scope.src, block));
  const few = labels.length < 3;
  const avoided = /^[ \t]*(?:[-*+] )?[*_]{1,2}avoid(?!\p{L})/imu.test(scope.src);
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
