import type { Range } from '../../../text/range';
import { createInsertion, type TextEdit } from '../../../text/textEdit';
import type { Box } from '../../source/boxReader';
import { refuseUnsupported } from '../refuseSketch';
import type { SketchPlan, SketchPlans } from '../sketch';
import { escapeLabel } from '../labelText';
import type { FlowchartSource, FlowGroup } from './flowchartSource';
import { writeLabel } from './flowchartStyle';

/** Plans a new label of a box or a group. */
export function planLabel(
  source: FlowchartSource,
  { id, label }: { readonly id: string; readonly label: string },
): SketchPlans {
  const group = source.groups.find((one) => one.id === id);
  if (group) return planGroupLabel(source, group, label);
  const boxes = source.chains.flatMap(({ lists }) => lists.flat()).filter((box) => box.id === id);
  const labels = boxes.flatMap((box) => box.label ?? []);
  const last = labels.at(-1);
  if (last) {
    const shown = source.text.slice(last.start, last.end);
    const same = labels.filter(({ start, end }) => source.text.slice(start, end) === shown);
    return [{ edits: same.map((range) => replaceLabel(source.text, range, label)) }];
  }
  const [first] = boxes;
  return first ? planFirstLabel(source, first, label) : refuseUnsupported();
}

/** A box that shows its id gets brackets; one with attributes may need the label among them. */
function* planFirstLabel(
  { text }: FlowchartSource,
  { id, start, end }: Box,
  label: string,
): Generator<SketchPlan> {
  const words = `"${escapeLabel(label)}"`;
  const attributes = text.slice(start + id.length, end);
  const brace = attributes.startsWith('@{') ? attributes.lastIndexOf('}') : -1;
  if (brace > 0) {
    const inside = attributes.slice(0, brace).trimEnd();
    const at = start + id.length + inside.length;
    yield { edits: [createInsertion(at, `${inside === '@{' ? ' ' : ', '}label: ${words}`)] };
  }
  yield { edits: [createInsertion(start + id.length, `[${words}]`)] };
}

function planGroupLabel(
  { text }: FlowchartSource,
  { id, start, end, label: old, statement }: FlowGroup,
  label: string,
): SketchPlans {
  if (old.start > end) return [{ edits: [replaceLabel(text, old, label)] }];
  // The title is the id, or the group has none.
  const title = widenToQuotes(text, { start, end }) ?? { start, end };
  const named = { edits: [{ range: title, newText: `${id}["${escapeLabel(label)}"]` }] };
  const isUnnamed = /\s/.test(text.slice(start, Math.min(end, statement.end)));
  const isQuoted = title.start < start;
  const titled = { edits: [{ range: title, newText: writeLabel(label, isQuoted) }] };
  return isUnnamed ? [titled, named] : [named];
}

/** Replaces a label; adds quotes where the new one needs them. */
function replaceLabel(text: string, range: Range, label: string): TextEdit {
  const quoted = widenToQuotes(text, range);
  return quoted
    ? { range: quoted, newText: writeLabel(label, true) }
    : { range, newText: writeLabel(label, false) };
}

/** Returns the range with the quotes around it, and with the backticks of a Markdown label. */
function widenToQuotes(text: string, { start, end }: Range): Range | undefined {
  let first = start;
  let last = end;
  while (/[\s`]/.test(text.charAt(first - 1))) first--;
  while (/[\s`]/.test(text.charAt(last))) last++;
  const isQuoted = text.charAt(first - 1) === '"' && text.charAt(last) === '"';
  return isQuoted ? { start: first - 1, end: last + 1 } : undefined;
}
