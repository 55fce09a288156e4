import * as l10n from '@vscode/l10n';

/** In UTF-16 units. Longer texts are not names or paths and would be slow to search. */
const longestText = 300;

/** A text that a model sent, or the message for a model that sent something else. */
export type TextInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly answer: string };

/**
 * Reads one text of a model's input, which may be any value.
 *
 * @param example Valid input, shown to a model that sent invalid input.
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

/** Returns whether an optional field was sent. */
export function hasField(input: unknown, field: string): boolean {
  return (fieldOf(input, field) ?? undefined) !== undefined;
}

function fieldOf(input: unknown, field: string): unknown {
  if (typeof input !== 'object' || input === null) return undefined;
  return new Map<string, unknown>(Object.entries(input)).get(field);
}
