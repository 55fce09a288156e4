import {
  type FieldMessage,
  type FormContent,
  type FormInput,
  type FormState,
  type TermFieldKey,
  type TermValues,
  isSameValue,
  listChangedFields,
} from '../protocol/termForm';

/** The state of the form: the one place of truth, from which the page is drawn. */
export class FormModel {
  readonly content: FormContent;
  #base: TermValues;
  #values: TermValues;
  #messages: readonly FieldMessage[] = [];
  /** The fields that were changed here and, in another way, in the file. */
  readonly #conflicts = new Set<TermFieldKey>();
  #revision: number;
  readonly #onChange: () => void;
  /** The fields that the user has been in. */
  readonly #visited = new Set<TermFieldKey>();
  isMoreOpen = false;
  /** Why the values were not saved. */
  refusal: string | undefined;
  /** Whether saving was tried while a field had an error. */
  showsSummary = false;

  /** @param kept The state of the same form before it was hidden or the editor restarted. */
  constructor(content: FormContent, kept: FormState | undefined, onChange: () => void) {
    this.content = content;
    this.#onChange = onChange;
    const input = selectNewest(kept, content.draft);
    this.#base = input?.base ?? content.base;
    this.#values = input?.values ?? content.base;
    this.#revision = input?.revision ?? 0;
    this.isMoreOpen = kept?.isMoreOpen ?? false;
    if (input) this.#mergeFile(content.base);
  }

  get values(): TermValues {
    return this.#values;
  }

  /** The values in the file, as far as the form knows them. */
  get base(): TermValues {
    return this.#base;
  }

  get messages(): readonly FieldMessage[] {
    return this.#messages;
  }

  get input(): FormInput {
    return { base: this.#base, values: this.#values, revision: this.#revision };
  }

  get isDirty(): boolean {
    return listChangedFields(this.#base, this.#values).length > 0;
  }

  get hasErrors(): boolean {
    return this.#messages.some(({ severity }) => severity === 'error');
  }

  get state(): FormState {
    const { id, target } = this.content;
    return { id, target, ...this.input, isMoreOpen: this.isMoreOpen };
  }

  /** Returns the messages about a field; none about one that the user has not filled in yet. */
  messagesOf(key: TermFieldKey): readonly FieldMessage[] {
    if (this.#isStillEmpty(key)) return [];
    return this.#messages.filter(({ field }) => field === key);
  }

  /** Notes that the user has left a field. Returns whether it is the first time. */
  leave(key: TermFieldKey): boolean {
    const isFirst = !this.#visited.has(key);
    this.#visited.add(key);
    return isFirst;
  }

  #isStillEmpty(key: TermFieldKey): boolean {
    const isNew = this.content.target.entry === undefined;
    return isNew && !this.showsSummary && !this.#visited.has(key) && this.#values[key] === '';
  }

  /** Returns the value in the file if it was changed there after it was changed here. */
  theirsOf(key: TermFieldKey): TermValues[TermFieldKey] | undefined {
    return this.#conflicts.has(key) ? this.#base[key] : undefined;
  }

  set<Key extends TermFieldKey>(key: Key, value: TermValues[Key]): void {
    if (isSameValue(this.#values[key], value)) return;
    this.#values = { ...this.#values, [key]: value };
    this.#revision++;
    this.refusal = undefined;
    this.#onChange();
  }

  /** Takes the value of the file for a field that was changed in both places. */
  useTheirs(key: TermFieldKey): void {
    this.#conflicts.delete(key);
    this.#values = { ...this.#values, [key]: this.#base[key] };
    this.#revision++;
    this.#onChange();
  }

  /** Shows the result of a check, unless the values have changed since. Returns whether it did. */
  showCheck(revision: number, messages: readonly FieldMessage[]): boolean {
    if (revision !== this.#revision) return false;
    this.#messages = messages;
    return true;
  }

  /** Takes over what has changed in the file, except for the fields that the user has changed in another way. */
  adoptFile(base: TermValues): void {
    this.#mergeFile(base);
    this.#revision++;
    this.#onChange();
  }

  #mergeFile(base: TermValues): void {
    const changedHere = new Set(listChangedFields(this.#base, this.#values));
    for (const key of listChangedFields(this.#base, base)) {
      if (changedHere.has(key)) this.#conflicts.add(key);
      else this.#values = { ...this.#values, [key]: base[key] };
    }
    this.#base = base;
    for (const key of this.#conflicts)
      if (isSameValue(this.#values[key], base[key])) this.#conflicts.delete(key);
  }
}

/** The editor stores the state of a page later than the extension stores its input. */
function selectNewest(
  kept: FormState | undefined,
  draft: FormInput | undefined,
): FormInput | undefined {
  return kept && draft && draft.revision > kept.revision ? draft : (kept ?? draft);
}
