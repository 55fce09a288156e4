import { addAll } from '../../text/collections';
import { applyEdits, createInsertion, type TextEdit } from '../../text/textEdit';
import type { Range } from '../../text/range';
import { readMermaidText } from '../source/mermaidText';
import type { BoxIds, Occurrence } from '../source/occurrence';
import { scanDiagram } from '../source/scanDiagram';
import { findLineStart, getTextBefore } from '../source/sourceLines';
import { isInStyling } from '../source/styledIds';
import { escapeDrawnText, smallTextMark } from './drawnText';

/** The words that a box shows instead of its label. */
export interface ShownName {
  readonly name: string;
  /** Written below the name in small text; can be empty. */
  readonly technical: string;
}

export interface RelabeledDiagram {
  readonly text: string;
  /** The boxes whose labels are replaced. */
  readonly ids: ReadonlySet<string>;
}

/** The text of a diagram without comments, and where it names its boxes. */
interface Source {
  readonly code: string;
  readonly occurrences: readonly Occurrence[];
}

/** Creates the edits that replace a label; none where the box cannot have another one. */
type Writer = (source: Source, id: string, label: string) => readonly TextEdit[];

interface Kind {
  readonly write: Writer;
  /** How the small text is written: as HTML, as a marked line, or not at all. */
  readonly small: 'html' | 'line' | 'none';
  /** Longer lines wrap, in characters; Mermaid does not wrap labels that contain breaks. */
  readonly width?: number;
}

const kinds: Readonly<Record<string, Kind>> = {
  architecture: { write: writeArchitecture, small: 'none' },
  block: { write: writeFlowchart, small: 'html', width: 20 },
  c4: { write: writeShape, small: 'line', width: 22 },
  class: { write: writeClass, small: 'html', width: 24 },
  er: { write: writeEr, small: 'html' },
  flowchart: { write: writeFlowchart, small: 'html' },
  kanban: { write: writeOutline, small: 'html' },
  mindmap: { write: writeOutline, small: 'html' },
  sequence: { write: writeSequence, small: 'line', width: 24 },
  state: { write: writeState, small: 'html' },
  swimlane: { write: writeFlowchart, small: 'html' },
};

/**
 * Returns a diagram's text with other labels. Ids and connections stay. Boxes of which the type or the source has no
 * place for a label keep theirs.
 */
export function relabelDiagram(
  text: string,
  type: string,
  names: ReadonlyMap<string, ShownName>,
  ids: BoxIds,
): RelabeledDiagram {
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (kind === undefined) return { text, ids: new Set() };
  const { code } = readMermaidText(text);
  const source = { code, occurrences: scanDiagram(type, code, ids).occurrences };
  const groups = new Set(ids.groups);
  const isShort = (id: string): boolean => groups.has(id) || isPerson(source, id);
  const edits: TextEdit[] = [];
  const changed = new Set<string>();
  for (const [id, shown] of names) {
    const own = kind.write(source, id, formatLabel(shown, kind, isShort(id)));
    if (own.length === 0) continue;
    changed.add(id);
    addAll(edits, own);
  }
  return { text: applyEdits(text, edits), ids: changed };
}

/** Returns whether a box is drawn as a person, whose label has room for one line. */
function isPerson({ code, occurrences }: Source, id: string): boolean {
  return occurrences.some(
    (one) =>
      one.id === id &&
      one.kind === 'definition' &&
      /^\s*(?:create\s+)?(?:actor\s+|Person(?:_Ext)?\s*\(\s*)$/.test(
        getTextBefore(code, one.range.start),
      ),
  );
}

/** Titles of groups and names of persons have no small text: Mermaid reserves room for one line. */
function formatLabel({ name, technical }: ShownName, kind: Kind, isShort: boolean): string {
  const { small } = kind;
  const width = isShort ? undefined : kind.width;
  const lines = wrap(name, width).map((line) => escapeLine(line, kind));
  const below = technical === '' || isShort ? [] : wrap(technical, width);
  const smallLines = below.map((line) => escapeLine(line, kind));
  if (smallLines.length === 0 || small === 'none') return lines.join('<br>');
  if (small === 'html') return `${lines.join('<br>')}<br><small>${smallLines.join('<br>')}</small>`;
  return [...lines, ...smallLines.map((line) => smallTextMark + line)].join('<br>');
}

/** Labels that are no HTML lose their tags, of which an invisible space makes text. */
function escapeLine(line: string, { small }: Kind): string {
  return escapeDrawnText(small === 'html' ? line : line.replaceAll('<', '<\u200B'));
}

function wrap(text: string, width = Infinity): readonly string[] {
  const lines: string[] = [];
  for (const word of text.replaceAll(smallTextMark, '').split(/\s+/u)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function listOwn({ occurrences }: Source, id: string): readonly Occurrence[] {
  return occurrences.filter((one) => one.id === id);
}

/** Replaces each label that a box has, with its quotes. */
function replaceLabels(
  { code }: Source,
  own: readonly Occurrence[],
  newText: string,
): readonly TextEdit[] {
  return own.flatMap(({ label }) =>
    label === undefined ? [] : [{ range: includeQuotes(code, label), newText }],
  );
}

function includeQuotes(code: string, range: Range): Range {
  let { start, end } = range;
  for (let at = start - 1; isSpaceOrQuote(code.charAt(at)); at--)
    if (code.charAt(at) !== ' ') start = at;
  for (let at = end; isSpaceOrQuote(code.charAt(at)); at++)
    if (code.charAt(at) !== ' ') end = at + 1;
  return { start, end };
}

const isSpaceOrQuote = (character: string): boolean => / |"|`/.test(character);

const quote = (label: string): string => `"${label}"`;

/** Replaces the label in the brackets of a shape or of a call. */
function writeShape(source: Source, id: string, label: string): readonly TextEdit[] {
  return replaceLabels(source, listOwn(source, id), quote(label));
}

function writeFlowchart(source: Source, id: string, label: string): readonly TextEdit[] {
  const { code } = source;
  const own = listOwn(source, id);
  const [group] = own.filter(({ role, kind }) => role === 'group' && kind === 'definition');
  if (group !== undefined) return writeGroup(source, group, label);
  const replaced = replaceLabels(source, own, quote(label));
  if (replaced.length > 0) return replaced;
  const first = own.find(({ range }) => !isInStyling(code, range.start));
  return first === undefined ? [] : [createInsertion(first.range.end, `["${label}"]`)];
}

/** A title without spaces would be the id of its group, so a group without an id needs a title with spaces. */
function writeGroup(
  { code }: Source,
  { id, range, label }: Occurrence,
  newLabel: string,
): readonly TextEdit[] {
  if (label === undefined) return [createInsertion(range.end, `["${newLabel}"]`)];
  const title = includeQuotes(code, label);
  if (label.start !== range.start) return [{ range: title, newText: quote(newLabel) }];
  if (code.slice(range.start, range.end) === id)
    return [{ range: title, newText: `${id}["${newLabel}"]` }];
  return /\s/.test(newLabel) ? [{ range: title, newText: quote(newLabel) }] : [];
}

/** Titles in brackets, which are wrapped before their signs are decoded, so they keep a label with such signs. */
function writeArchitecture(source: Source, id: string, label: string): readonly TextEdit[] {
  if (/[#<]/.test(label)) return [];
  const newText = /^[\w ]+$/.test(label) ? label : quote(label);
  return replaceLabels(source, listOwn(source, id), newText);
}

/** A box without a shape is written as only its text. */
function writeOutline(source: Source, id: string, label: string): readonly TextEdit[] {
  const { code } = source;
  const own = listOwn(source, id);
  const replaced = replaceLabels(source, own, quote(label));
  if (replaced.length > 0 || /[()[\]{}@]/.test(label)) return replaced;
  return own.flatMap(({ range }) =>
    code.slice(range.start, range.end) === id ? [{ range, newText: label }] : [],
  );
}

/** `class Invoice["Bill"]`; a class that only relations name gets a statement at the end. */
export function writeClass(source: Source, id: string, label: string): readonly TextEdit[] {
  const { code } = source;
  const own = listOwn(source, id);
  if (own.some(({ role }) => role === 'group')) return [];
  const replaced = replaceLabels(source, own, quote(label));
  if (replaced.length > 0) return replaced;
  const defined = own.find(({ kind }) => kind === 'definition');
  if (defined === undefined) return [createInsertion(code.length, `\nclass \`${id}\`["${label}"]`)];
  const { end } = defined.range;
  const generics = /^`?(?:~[^~\s]*~)?/.exec(code.slice(end, end + 200))?.[0] ?? '';
  return [createInsertion(end + generics.length, `["${label}"]`)];
}

/** `ORDER["Purchase"]`; an entity that only relationships name gets a statement at the end. */
export function writeEr(source: Source, id: string, label: string): readonly TextEdit[] {
  const { code } = source;
  const own = listOwn(source, id);
  const replaced = replaceLabels(source, own, quote(label));
  if (replaced.length > 0) return replaced;
  const defined = own.find(({ kind }) => kind === 'definition');
  if (defined === undefined) return [createInsertion(code.length, `\n"${id}"["${label}"]`)];
  const { end } = defined.range;
  return [createInsertion(code.charAt(end) === '"' ? end + 1 : end, `["${label}"]`)];
}

/** `participant O as Orders`; a participant that only messages name is declared before its first message. */
function writeSequence(source: Source, id: string, label: string): readonly TextEdit[] {
  const { code, occurrences } = source;
  const own = listOwn(source, id);
  const defined = own.find(({ kind }) => kind === 'definition');
  if (defined?.role === 'group') return [];
  if (defined?.label !== undefined) return [{ range: defined.label, newText: label }];
  if (defined !== undefined) {
    const { end } = defined.range;
    const settings = /^[ \t]*@\{[^}\n]*\}/.exec(code.slice(end, end + 1000))?.[0] ?? '';
    return [createInsertion(end + settings.length, ` as ${label}`)];
  }
  const [first] = own;
  if (first === undefined) return [];
  // Participants are drawn in the order in which they are named, so those before this one on the line come first.
  const line = findLineStart(code, first.range.start);
  const before = occurrences.filter(
    ({ range }) => range.start >= line && range.start < first.range.start,
  );
  const known = new Set(occurrences.filter(({ range }) => range.start < line).map((one) => one.id));
  const earlier = before.filter((one) => !known.has(one.id)).map((one) => one.id);
  const statements = [...earlier, `${id} as ${label}`].map((one) => `participant ${one}\n`);
  return [createInsertion(line, statements.join(''))];
}

/** `state "Paid in full" as Paid`; a state that only transitions name is described before the first one. */
export function writeState(source: Source, id: string, label: string): readonly TextEdit[] {
  const { code } = source;
  const own = listOwn(source, id);
  if (id === '[*]') return [];
  // Other descriptions of a state are more lines in it.
  const described = own.find(({ label: written }) => written !== undefined);
  if (described?.label !== undefined) return [{ range: described.label, newText: label }];
  const defined = own.find(({ kind }) => kind === 'definition');
  if (defined !== undefined) {
    const [line = ''] = code.slice(findLineStart(code, defined.range.start)).split('\n', 1);
    if (/<<|\[\[/.test(line)) return [];
    return [createInsertion(defined.range.start, `"${label}" as `)];
  }
  const [first] = own;
  if (first === undefined) return [];
  const before = getTextBefore(code, first.range.start);
  if (/[{}]/.test(before) || isInStyling(code, first.range.start)) return [];
  const line = first.range.start - before.length;
  return [createInsertion(line, `${id} : ${label}\n`)];
}
