import * as l10n from '@vscode/l10n';
import type { Problem } from '../../problem/problem';
import type { Range } from '../../text/range';
import type { FieldName } from '../fieldNames';
import { deliveries, statuses } from '../term';

/** Returns the problem of a field with a value outside its fixed set. */
export function createUnknownValueProblem(
  uri: string,
  field: FieldName,
  value: string,
  range: Range,
): Problem {
  const { start, end } = range;
  return {
    code: 'unknown-value',
    severity: 'warning',
    message: l10n.t(
      '“{0}” is not a valid value. Use one of: {1}.',
      value,
      getAllowedWords(field).join(', '),
    ),
    uri,
    range: { start, end },
  };
}

function getAllowedWords(field: FieldName): readonly string[] {
  if (field === 'status') return statuses;
  return field === 'delivery' ? deliveries : ['yes', 'no'];
}
