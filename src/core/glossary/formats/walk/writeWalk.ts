import * as l10n from '@vscode/l10n';
import { isSameList } from '../../../text/collections';
import { detectLineBreak } from '../../../text/lineMap';
import { skipLineBreakBackwards } from '../../../text/trim';
import { createInsertion, type TextEdit, tryEdits } from '../../../text/textEdit';
import { getBaseName } from '../../../workspace/paths';
import type { EditSteps, FileContent, GlossaryReader, SourceText } from '../../glossaryFormat';
import { describeBrokenFile, refuse } from '../../refusals';
import { walkKey, type WrittenStep } from '../../writtenWalk';
import { markdownReader } from '../markdown/markdownReader';
import { normalizeLineBreaks } from '../markdown/syntax/markdownIt';
import { getTextStart } from '../markdown/write/formatText';
import { readFrontMatter } from '../markdown/yamlFrontMatter';
import { type FileStyle, readFileStyle } from '../yaml/write/fileStyle';
import { formatScalar, type ScalarPlace } from '../yaml/write/scalars';
import { isNull, type MappingNode } from '../yaml/yamlNode';
import { yamlReader } from '../yaml/yamlReader';
import { readTopNode } from './readTopNode';
import { findWalkPair } from './readWalks';

type StepText = Pick<WrittenStep, 'written' | 'sentence'>;

/** Refuses a walk in a format that has a place for entries only. */
export function* refuseWalk({ uri }: SourceText): EditSteps {
  yield undefined;
  return refuse(describeNoPlace(uri));
}

/** Writes a walk below the key `walk` of a YAML or JSON file, before its other keys. */
export function* writeYamlWalk(source: SourceText, steps: readonly string[]): EditSteps {
  const { text, uri } = source;
  const start = getTextStart(source);
  const before = yield* yamlReader.read(source);
  if (!before.readable) return refuse(describeBrokenFile(uri, before.problems[0]?.message ?? ''));
  if (hasNamedWalks(before)) return refuse(describeNamedWalks());
  const style = readFileStyle(text);
  const items = keepSentences(steps, before);
  if (text.trim() === '') {
    const list = formatWalk(items, style) + style.lineBreak;
    return yield* verify(yamlReader, source, before, steps, [createInsertion(start, list)]);
  }
  const top = readTopNode(text, { start, end: text.length });
  if (top?.kind !== 'mapping') return refuse(describeNoPlace(uri));
  const [first] = top.pairs;
  const at = top.flow ? top.start + 1 : (first?.start ?? top.start);
  const edit =
    replaceWalk(top, items, style) ?? createInsertion(at, formatPair(top, items, style, text));
  return yield* verify(yamlReader, source, before, steps, [edit]);
}

/** Writes a walk at the end of the front matter, which is created if the file has none. */
export function* writeFrontMatterWalk(source: SourceText, steps: readonly string[]): EditSteps {
  const { text, uri } = source;
  if (/\.html?$/iu.test(uri)) return refuse(describeNoPlace(uri));
  const before = yield* markdownReader.read(source);
  if (hasNamedWalks(before)) return refuse(describeNamedWalks());
  const src = normalizeLineBreaks(text);
  const front = readFrontMatter(src);
  if (front.broken)
    return refuse(
      l10n.t('The front matter of {0} is not valid YAML. Correct it first.', getBaseName(uri)),
    );
  const lineBreak = detectLineBreak(text);
  const style = {
    ...readFileStyle(text.slice(front.yaml.start, front.yaml.end)),
    lineBreak,
    json: false,
  };
  const items = keepSentences(steps, before);
  const list = formatWalk(items, style);
  if (front.endLine === 0) {
    const lines = ['---', list, '---', '', ''].join(lineBreak);
    const edit = createInsertion(getTextStart(source), lines);
    return yield* verify(markdownReader, source, before, steps, [edit]);
  }
  const top = readTopNode(text, front.yaml);
  const old = top?.kind === 'mapping' ? replaceWalk(top, items, style) : undefined;
  const isEmpty = front.yaml.end <= front.yaml.start;
  // Before the whole line break, also on Windows.
  const end = skipLineBreakBackwards(text, front.yaml.end + 1);
  const at = isEmpty ? front.yaml.start : end;
  const added = isEmpty ? list + lineBreak : lineBreak + list;
  return yield* verify(markdownReader, source, before, steps, [old ?? createInsertion(at, added)]);
}

/** Returns the edit that replaces the walk of a mapping; `undefined` if it has none. */
function replaceWalk(
  top: MappingNode,
  steps: readonly StepText[],
  style: FileStyle,
): TextEdit | undefined {
  const pair = findWalkPair(top);
  if (pair === undefined) return undefined;
  const range = { start: pair.start, end: Math.max(pair.value.end, pair.key?.end ?? pair.start) };
  if (!top.flow) {
    const end =
      isNull(pair.value) && pair.value.end === pair.value.start ? range.end + 1 : range.end;
    return { range: { start: range.start, end }, newText: formatWalk(steps, style) };
  }
  return { range, newText: `${formatKey(style)}: ${formatFlow(steps, style)}` };
}

/** Returns the walk as the first pair of a mapping, with what separates it from the next one. */
function formatPair(
  top: MappingNode,
  steps: readonly StepText[],
  style: FileStyle,
  text: string,
): string {
  const { lineBreak } = style;
  if (!top.flow) return formatWalk(steps, style) + lineBreak;
  const next = text.slice(top.start + 1, top.end);
  const comma = top.pairs.length === 0 ? '' : ',';
  const indent = /^[ \t]*\r?\n([ \t]*)/u.exec(next)?.[1];
  const pair = `${formatKey(style)}: ${formatFlow(steps, style)}${comma}`;
  if (indent !== undefined) return `${lineBreak}${indent}${pair}`;
  return next.startsWith(' ') || comma === '' ? pair : `${pair} `;
}

function formatKey({ json }: FileStyle): string {
  return json ? `"${walkKey}"` : walkKey;
}

function formatFlow(steps: readonly StepText[], style: FileStyle): string {
  const place = { flow: true, blockColumn: undefined };
  const items = steps.map((step) => {
    const item = formatStep(step, style, place);
    return step.sentence === undefined ? item : `{ ${item} }`;
  });
  return `[${items.join(', ')}]`;
}

function formatWalk(steps: readonly StepText[], style: FileStyle): string {
  const dash = `${' '.repeat(style.listOffset)}- `;
  const place = { flow: false, blockColumn: undefined };
  const lines = steps.map((step) => dash + formatStep(step, style, place));
  return [`${walkKey}:`, ...lines].join(style.lineBreak);
}

function formatStep({ written, sentence }: StepText, style: FileStyle, place: ScalarPlace): string {
  const step = formatScalar(written, style, place);
  return sentence === undefined ? step : `${step}: ${formatScalar(sentence, style, place)}`;
}

/** Keeps the sentences of steps that were in the walk before. */
function keepSentences(steps: readonly string[], { walks }: FileContent): readonly StepText[] {
  const before = walks.flatMap((walk) => walk.steps);
  return steps.map((written) => ({
    written,
    sentence: before.find((step) => step.written === written)?.sentence,
  }));
}

/** Returns the edits if the file is then read with the walk, and with the same entries as before. */
function* verify(
  reader: GlossaryReader,
  source: SourceText,
  before: FileContent,
  steps: readonly string[],
  edits: readonly TextEdit[],
): EditSteps {
  const text = tryEdits(source.text, edits);
  if (text === undefined) return refuse(describeNoPlace(source.uri));
  const after = yield* reader.read({ ...source, text });
  const [walk, second] = after.walks;
  const isWritten =
    second === undefined && isSameList(walk?.steps.map(({ written }) => written) ?? [], steps);
  const namesOf = ({ terms }: FileContent): readonly string[] => terms.map(({ name }) => name);
  return after.readable && isWritten && isSameList(namesOf(before), namesOf(after))
    ? { kind: 'edits', edits }
    : refuse(describeNoPlace(source.uri));
}

function hasNamedWalks({ walks }: FileContent): boolean {
  return walks.some(({ title }) => title !== '');
}

function describeNamedWalks(): string {
  return l10n.t('This glossary has several walks with names. Add or change one in the file.');
}

function describeNoPlace(uri: string): string {
  return l10n.t(
    '{0} has no place for a walk. Save it in a Markdown or YAML glossary whose top level has keys.',
    getBaseName(uri),
  );
}
