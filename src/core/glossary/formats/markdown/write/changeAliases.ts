import type { TextEdit } from '../../../../text/textEdit';
import type { FieldPlans, EditTarget } from './editTarget';
import { setPlaces } from './changeField';
import { escapeInline } from './escapeEntryText';
import { removeParenthesis } from './removeParenthesis';

/** Changes aliases next to the name, in a field, or in separate see-references, which can only be removed. */
export function changeAliases(target: EditTarget, wanted: readonly string[]): FieldPlans {
  const { name, entry, term } = target.read;
  const places = entry.fields.filter(({ field }) => field === 'aliases');
  const beside = name.aliases.map(({ text }) => text);
  const kept = beside.filter((alias) => wanted.includes(alias));
  const referred = term.aliases.filter(
    (alias) => !beside.includes(alias) && !places.some(({ text }) => text.includes(alias)),
  );
  const rest = wanted.filter((alias) => !kept.includes(alias) && !referred.includes(alias));
  if (kept.length === beside.length) return setPlaces(target, places, 'aliases', rest);
  const edits = planParentheticalAliases(target, kept);
  if (edits === undefined) return undefined;
  const others = setPlaces(target, places, 'aliases', rest);
  return others?.map((steps) => [...edits, ...steps]);
}

/** Rewrites or removes the parenthesis after the name. */
function planParentheticalAliases(
  { document: { src }, read }: EditTarget,
  kept: readonly string[],
): readonly TextEdit[] | undefined {
  const [first] = read.name.aliases;
  const last = read.name.aliases.at(-1);
  if (first === undefined || last === undefined) return [];
  const inParenthesis = '([（'.includes(src.charAt(first.whole.start));
  if (!inParenthesis) return undefined;
  if (kept.length === 0) return [removeParenthesis(src, first)];
  const newText = kept.map((alias) => escapeInline(alias, read.entry.shape)).join(', ');
  return [{ range: { start: first.range.start, end: last.range.end }, newText }];
}
