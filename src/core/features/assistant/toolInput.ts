import * as l10n from '@vscode/l10n';

/** A name, a path; more is no name and would only be searched for at length. In UTF-16 units. */
const longestText = 300;

/** A text that a model sent, or what to tell a model that sent something else. */
export type TextInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly answer: string };

/**
 * Reads one text of what a model sent, which may be anything.
 *
 * @param example A right input, to be shown to a model that sent a wrong one.
 */
export function readText(input: unknown, field: string, example: object): TextInput {
  const wrong = (answer: string): TextInput => ({ kind: 'wrong', answer });
  const text = fieldOf(input, field);
  const right = JSON.stringify(example);
  if (typeof text !== 'string' || text.trim() === '') {
    return wrong(l10n.t('“{0}” must be a non-empty string. Send {1}.', field, right));
  }
  if (text.length > longestText) {
    return wrong(
      l10n.t('“{0}” is longer than {1} characters. Send {2}.', field, longestText, right),
    );
  }
  return { kind: 'text', text: text.trim() };
}

/** Whether a field that may be left out was sent. */
export function hasField(input: unknown, field: string): boolean {
  return (fieldOf(input, field) ?? undefined) !== undefined;
}

function fieldOf(input: unknown, field: string): unknown {
  if (typeof input !== 'object' || input === null) return undefined;
  return new Map<string, unknown>(Object.entries(input)).get(field);
}
