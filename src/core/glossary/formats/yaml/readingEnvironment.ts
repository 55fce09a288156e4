import { splitPhrases } from '../../../language/wordList';
import { addAll } from '../../../text/collections';
import * as l10n from '@vscode/l10n';
import type { FieldName } from '../../fieldNames';
import type { Problem, Severity } from '../../../problem/problem';
import type { Range } from '../../../text/range';
import type { SourceText } from '../../glossaryFormat';
import { LabelCache } from '../mutableTermFields';
import { createUnknownValueProblem } from '../unknownValueProblem';

/** Keys that are common in glossaries, have no meaning here and are kept unchanged. */
const ignoredKeys = new Set(
  splitPhrases(`
    type, kind, id, slug, tags, date, version, icon, note, notes
  `),
);

/** A key that occurs more often is not a typing error. */
const maxTypos = 3;

/** The state that the readers of one file share. */
export class ReadingEnvironment {
  readonly uri: string;
  readonly text: string;
  readonly labels = new LabelCache();
  readonly #problems: Problem[] = [];
  /** The problem and the number of occurrences of each unknown key. */
  readonly #unknownKeys = new Map<string, { readonly problem: Problem; times: number }>();

  constructor(source: SourceText) {
    this.uri = source.uri;
    this.text = source.text;
  }

  /** A key that is used repeatedly is the team's own, whatever it means. */
  get problems(): readonly Problem[] {
    const teamProblems = new Set(
      [...this.#unknownKeys.values()]
        .filter(({ times }) => times > maxTypos)
        .map(({ problem }) => problem),
    );
    return teamProblems.size === 0
      ? this.#problems
      : this.#problems.filter((problem) => !teamProblems.has(problem));
  }

  addProblems(problems: readonly Problem[]): void {
    addAll(this.#problems, problems);
  }

  report(code: string, severity: Severity, message: string, range: Range): void {
    const { start, end } = range;
    this.#problems.push({ code, severity, message, uri: this.uri, range: { start, end } });
  }

  /** Reports each key once: a key used throughout is the team's own. */
  reportUnknownField(label: string, range: Range): void {
    const known = this.#unknownKeys.get(label);
    if (known !== undefined) known.times++;
    if (known !== undefined || ignoredKeys.has(label.toLowerCase())) return;
    this.report(
      'unknown-field',
      'warning',
      l10n.t(
        'Unknown field “{0}”. It is shown as additional information; check its spelling.',
        label,
      ),
      range,
    );
    const problem = this.#problems.at(-1);
    if (problem !== undefined) this.#unknownKeys.set(label, { problem, times: 1 });
  }

  reportUnknownValue(field: FieldName, value: string, range: Range): void {
    this.#problems.push(createUnknownValueProblem(this.uri, field, value, range));
  }
}
