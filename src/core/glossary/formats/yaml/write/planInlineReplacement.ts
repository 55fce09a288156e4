import type { TextEdit } from '../../../../text/textEdit';
import type { ScalarNode } from '../yamlNode';
import { quoteText, formatScalar } from './scalars';
import type { FileStyle } from './fileStyle';

/** Replaces a name, which stays on its line and in its quotes. */
export function planInlineReplacement(
  old: ScalarNode,
  value: string,
  style: FileStyle,
  flow: boolean,
): TextEdit {
  const range = { start: old.start, end: old.end };
  if (old.style === 'single') return { range, newText: quoteText(value, "'") };
  if (old.style === 'double') return { range, newText: quoteText(value, '"') };
  return { range, newText: formatScalar(value, style, { flow, blockColumn: undefined }) };
}
