import * as l10n from '@vscode/l10n';
import type { FieldName } from '../../fieldNames';
import type { Problem, Severity } from '../../../problem/problem';
import type { Range } from '../../../text/range';
import type { SourceText } from '../../format';
import { Labels } from '../labelledFields';
import { unknownValue } from '../valueProblems';

/** Keys that are common in glossaries, mean nothing to this one and are kept as they are. */
const ownKeys = new Set([
  'type',
  'kind',
  'id',
  'slug',
  'tags',
  'date',
  'version',
  'icon',
  'note',
  'notes',
]);

/** What the readers of one file share. */
export class ReadingEnvironment {
  readonly uri: string;
  readonly text: string;
  readonly labels = new Labels();
  readonly problems: Problem[] = [];
  readonly #unknown = new Set<string>();

  constructor(source: SourceText) {
    this.uri = source.uri;
    this.text = source.text;
  }

  report(code: string, severity: Severity, message: string, range: Range): void {
    const { start, end } = range;
    this.problems.push({ code, severity, message, uri: this.uri, range: { start, end } });
  }

  /** Said once per key: a key used throughout is the team's own. */
  unknownField(label: string, range: Range): void {
    if (this.#unknown.has(label) || ownKeys.has(label.toLowerCase())) return;
    this.#unknown.add(label);
    this.report(
      'unknown-field',
      'warning',
      l10n.t(
        'The glossary does not know the field “{0}” and shows it as additional information. Is it spelled as meant?',
        label,
      ),
      range,
    );
  }

  unknownValue(field: FieldName, value: string, range: Range): void {
    this.problems.push(unknownValue(this.uri, field, value, range));
  }
}
