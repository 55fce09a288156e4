/** Returns a text with values for `{0}`, `{1}` and so on. */
export type GetWord<Key extends string> = (
  key: Key,
  ...values: readonly (string | number)[]
) => string;

/** The texts of a page, which the extension sends in the editor's language. */
export class Words<Key extends string> {
  readonly get: GetWord<Key> = (key, ...values) => {
    const text = this.#strings === undefined ? '' : (this.#strings[key] ?? key);
    return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
  };
  /** Until they arrive, all texts are empty. */
  #strings: Readonly<Record<string, string>> | undefined;

  learn(strings: Readonly<Record<string, string>>): void {
    this.#strings = strings;
  }
}
