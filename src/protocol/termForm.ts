/** The values of a term's form. An empty text, or an empty list, means that the entry does not have the field. */
export interface TermValues {
  readonly name: string;
  readonly expansion: string;
  readonly plain: string;
  readonly definition: string;
  readonly owner: string;
  readonly context: string;
  readonly status: string;
  readonly delivery: string;
  readonly aliases: readonly string[];
  readonly avoid: readonly string[];
  readonly examples: readonly string[];
  readonly users: readonly string[];
  readonly related: readonly string[];
  readonly links: readonly string[];
  readonly diagram: readonly string[];
  readonly code: readonly string[];
  readonly paths: readonly string[];
  readonly technical: boolean;
  readonly caseSensitive: boolean;
}

export type TermFieldKey = keyof TermValues;

/** One field of the form. */
export interface FormFieldView {
  readonly key: TermFieldKey;
  readonly label: string;
  readonly hint: string;
  readonly example: string;
  /** The values to choose from, if the field is no text. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Identifies what a form edits, across restarts of the editor. */
export interface FormTarget {
  readonly uri: string;
  /** The entry; `undefined` for a new one. */
  readonly entry?: { readonly name: string; readonly offset: number } | undefined;
}

/** What was entered in a form. */
export interface FormInput {
  /** The values in the file, as the form knew them. */
  readonly base: TermValues;
  readonly values: TermValues;
  /** The number of edits so far: of two inputs of the same form, the one with more edits is the newer one. */
  readonly revision: number;
}

/** What the page shows first. */
export interface FormContent {
  /** Tells the forms of a workspace apart, also after a restart. */
  readonly id: number;
  readonly target: FormTarget;
  /** The heading of the page. */
  readonly title: string;
  /** The file of the entry, for readers. */
  readonly file: string;
  /** The fields that the entry can hold. */
  readonly fields: readonly FormFieldView[];
  /** Which fields the entry cannot hold, and why; `undefined` if it can hold all. */
  readonly noPlace?: string | undefined;
  /** The values in the file. */
  readonly base: TermValues;
  /** Whether the name is only the word at the cursor, which the user has not chosen. */
  readonly isNameGuessed?: boolean | undefined;
  /** What was entered earlier and is not saved. */
  readonly draft?: FormInput | undefined;
  /** Why nothing can be saved; `undefined` if it can. */
  readonly locked?: string | undefined;
}

/** A message about a field. */
export interface FieldMessage {
  readonly field: TermFieldKey;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A text, or an element that contains others; see `core/markdown/markdownTree`. */
export type PreviewNode =
  string | { readonly tag: string; readonly content: readonly PreviewNode[] };

/** A value to choose, with a note that tells it apart. */
export interface FormSuggestion {
  readonly value: string;
  readonly note: string;
}

export type FormWord =
  | 'save'
  | 'cancel'
  | 'saveKeys'
  | 'openEntry'
  | 'essentials'
  | 'delivery'
  | 'more'
  | 'moreHint'
  | 'preview'
  | 'file'
  | 'changeFile'
  | 'required'
  | 'example'
  | 'error'
  | 'warning'
  | 'problems'
  | 'removeItem'
  | 'editItem'
  | 'itemAdded'
  | 'itemRemoved'
  | 'suggestions'
  | 'suggestionCount'
  | 'changedInFile'
  | 'useTheirs'
  | 'emptyValue'
  | 'fileChanged'
  | 'restored'
  | 'unsaved'
  | 'yes';

/** From the extension to the form. */
export type ToForm =
  /** The first message. */
  | {
      readonly type: 'start';
      readonly strings: Readonly<Record<string, string>>;
      readonly content: FormContent;
    }
  /** The answer to `change` with the same number. */
  | {
      readonly type: 'checked';
      readonly revision: number;
      readonly messages: readonly FieldMessage[];
      readonly preview: readonly PreviewNode[];
    }
  /** The answer to `suggest` with the same number. */
  | {
      readonly type: 'suggested';
      readonly request: number;
      readonly values: readonly FormSuggestion[];
    }
  /** The entry has other values in the file than those that the form began with. */
  | { readonly type: 'changedInFile'; readonly base: TermValues }
  /** The values were not saved. */
  | { readonly type: 'refused'; readonly reason: string };

/** From the form to the extension. */
export type FromForm =
  | { readonly type: 'ready' }
  /** The values were edited. */
  | ({ readonly type: 'change'; readonly isDirty: boolean } & FormInput)
  | {
      readonly type: 'suggest';
      readonly request: number;
      readonly field: TermFieldKey;
      readonly query: string;
    }
  /** Saves the fields in which the values differ from `base`, the values in the file as the form knows them. */
  | { readonly type: 'save'; readonly base: TermValues; readonly values: TermValues }
  /** Closes the form; asks if it has unsaved values. */
  | { readonly type: 'close'; readonly isDirty: boolean }
  | { readonly type: 'openEntry' }
  /** Asks for another file for a new entry. */
  | { readonly type: 'changeFile' };

/** The state of a form, kept while it is hidden and over restarts. */
export interface FormState extends FormInput {
  readonly id: number;
  readonly target: FormTarget;
  /** Whether the further fields are shown. */
  readonly isMoreOpen: boolean;
}

type KeyOf<T> = { [K in TermFieldKey]: TermValues[K] extends T ? K : never }[TermFieldKey];
export type ListKey = KeyOf<readonly string[]>;
export type SwitchKey = KeyOf<boolean>;
export type TextKey = KeyOf<string>;

const textKeys: readonly TextKey[] = [
  'name',
  'expansion',
  'plain',
  'definition',
  'owner',
  'context',
  'status',
  'delivery',
];

export const listKeys: readonly ListKey[] = [
  'aliases',
  'avoid',
  'examples',
  'users',
  'related',
  'links',
  'diagram',
  'code',
  'paths',
];

export const switchKeys: readonly SwitchKey[] = ['technical', 'caseSensitive'];

export const termFieldKeys: readonly TermFieldKey[] = [...textKeys, ...listKeys, ...switchKeys];

export function isTextKey(key: TermFieldKey): key is TextKey {
  return textKeys.some((one) => one === key);
}

/** Returns the fields in which two sets of values differ. */
export function listChangedFields(before: TermValues, after: TermValues): readonly TermFieldKey[] {
  return termFieldKeys.filter((key) => !isSameValue(before[key], after[key]));
}

/** Returns whether two values of a field are the same; items count in their order. */
export function isSameValue(
  one: TermValues[TermFieldKey],
  other: TermValues[TermFieldKey],
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
