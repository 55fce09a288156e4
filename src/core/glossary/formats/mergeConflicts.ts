import * as l10n from '@vscode/l10n';
import type { Problem } from '../../problem/problem';
import type { Range } from '../../text/range';
import type { FileContent, GlossaryFormat, GlossaryReader, SourceText } from '../glossaryFormat';

/** A conflict that git left in a file (https://git-scm.com/docs/git-merge#_how_conflicts_are_presented). */
interface Conflict extends Range {
  readonly ours: Range;
  readonly theirs: Range;
  /** The lines that belong to neither side: the markers, and the common ancestor if it is shown. */
  readonly marks: readonly Range[];
}

const mark = /^(?:(?:<{7}|\|{7}|>{7}) [^\r\n]*|(?:\|{7}|={7})[ \t]*$)/gmu;

/** Returns the conflicts with all three markers in order. */
function findConflicts(text: string): readonly Conflict[] {
  if (!text.includes('<<<<<<< ') || !text.includes('>>>>>>> ')) return [];
  const conflicts: Conflict[] = [];
  let open: Range | undefined;
  let base: Range | undefined;
  let middle: Range | undefined;
  for (const { 0: line, index } of text.matchAll(mark)) {
    const range = { start: index, end: index + line.length };
    const kind = line.charAt(0);
    if (kind === '<') [open, base, middle] = [range, undefined, undefined];
    else if (open === undefined) continue;
    else if (kind === '|' && middle === undefined) base ??= range;
    else if (kind === '=') middle ??= range;
    else if (kind === '>' && middle !== undefined) {
      const oursEnd = (base ?? middle).start;
      conflicts.push({
        start: open.start,
        end: range.end,
        ours: { start: open.end, end: oursEnd },
        theirs: { start: middle.end, end: range.start },
        marks: [open, { start: oursEnd, end: middle.end }, range],
      });
      open = undefined;
    }
  }
  return conflicts;
}

/** Replaces the ranges by spaces, so that offsets stay valid. */
function blankOut(text: string, ranges: readonly Range[]): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of ranges) {
    blanked += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/gu, toSpaces);
    at = end;
  }
  return blanked + text.slice(at);
}

function toSpaces(character: string): string {
  return ' '.repeat(character.length);
}

/** Reads both sides of every conflict if the format can, otherwise the first side; reports each conflict once. */
export function createConflictAwareReader(reader: GlossaryReader): GlossaryReader {
  return {
    id: reader.id,
    *read(source) {
      const conflicts = findConflicts(source.text);
      if (conflicts.length === 0) return yield* reader.read(source);
      const content = yield* readSides(reader, source, conflicts);
      const otherProblems = content.problems.filter(
        ({ range }) => !conflicts.some((one) => one.start <= range.start && range.start < one.end),
      );
      return {
        ...content,
        problems: [...conflicts.map((one) => toProblem(source, one)), ...otherProblems],
      };
    },
  };
}

function* readSides(
  reader: GlossaryReader,
  source: SourceText,
  conflicts: readonly Conflict[],
): Generator<undefined, FileContent> {
  const both = blankOut(
    source.text,
    conflicts.flatMap(({ marks }) => marks),
  );
  const content = yield* reader.read({ ...source, text: both });
  if (content.readable) return content;
  const first = blankOut(
    source.text,
    conflicts.flatMap(({ start, end, ours }) => [
      { start, end: ours.start },
      { start: ours.end, end },
    ]),
  );
  return yield* reader.read({ ...source, text: first });
}

function toProblem({ uri }: SourceText, { start, end }: Conflict): Problem {
  return {
    code: 'merge-conflict',
    severity: 'error',
    message: l10n.t(
      'This merge conflict is not resolved. Keep one side or combine both, and remove the conflict markers.',
    ),
    uri,
    range: { start, end },
  };
}

/** Like `createConflictAwareReader`; refuses edits until the conflicts are resolved. */
export function createConflictAwareFormat(format: GlossaryFormat): GlossaryFormat {
  const guard = <Rest extends readonly unknown[]>(
    edit: (source: SourceText, ...rest: Rest) => ReturnType<GlossaryFormat['remove']>,
  ) =>
    function* (source: SourceText, ...rest: Rest): ReturnType<GlossaryFormat['remove']> {
      if (findConflicts(source.text).length === 0) return yield* edit(source, ...rest);
      return { kind: 'refused', reason: l10n.t('Resolve the merge conflict in this file first.') };
    };
  return {
    ...createConflictAwareReader(format),
    add: guard((source, draft) => format.add(source, draft)),
    change: guard((source, term, change) => format.change(source, term, change)),
    remove: guard((source, term) => format.remove(source, term)),
    setWalk: guard((source, steps) => format.setWalk(source, steps)),
  };
}
