import type { TextEdit } from '../../../../text/textEdit';
import type { ScalarNode } from '../node';
import { quoted, scalar } from './scalars';
import type { FileStyle } from './style';

/** Replaces a name, which stays on its line and in its quotes. */
export function inlineReplacement(
  old: ScalarNode,
  value: string,
  style: FileStyle,
  flow: boolean,
): TextEdit {
  const range = { start: old.start, end: old.end };
  if (old.style === 'single') return { range, newText: quoted(value, "'") };
  if (old.style === 'double') return { range, newText: quoted(value, '"') };
  return { range, newText: scalar(value, style, { flow, blockColumn: undefined }) };
}
