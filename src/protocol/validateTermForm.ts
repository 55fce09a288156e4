import {
  isBoolean,
  isNumber,
  isString,
  createListGuard,
  createObjectGuard,
  createOneOfGuard,
  createOptionalGuard,
  createRecordGuard,
  createUnionGuard,
} from './guards';
import {
  type FieldMessage,
  type FormContent,
  type FormFieldView,
  type FormInput,
  type FormState,
  type FormSuggestion,
  type FormTarget,
  type FromForm,
  type PreviewNode,
  type TermFieldKey,
  type TermValues,
  type ToForm,
  termFieldKeys,
} from './termForm';

const values = createObjectGuard<TermValues>({
  name: isString,
  expansion: isString,
  plain: isString,
  definition: isString,
  owner: isString,
  context: isString,
  status: isString,
  delivery: isString,
  aliases: createListGuard(isString),
  avoid: createListGuard(isString),
  examples: createListGuard(isString),
  users: createListGuard(isString),
  related: createListGuard(isString),
  links: createListGuard(isString),
  diagram: createListGuard(isString),
  code: createListGuard(isString),
  paths: createListGuard(isString),
  technical: isBoolean,
  caseSensitive: isBoolean,
});

const fieldKey = createOneOfGuard<TermFieldKey>(...termFieldKeys);

const target = createObjectGuard<FormTarget>({
  uri: isString,
  entry: createOptionalGuard(
    createObjectGuard<{ name: string; offset: number }>({ name: isString, offset: isNumber }),
  ),
});

const field = createObjectGuard<FormFieldView>({
  key: fieldKey,
  label: isString,
  hint: isString,
  example: isString,
  choices: createListGuard(
    createObjectGuard<{ value: string; label: string }>({ value: isString, label: isString }),
  ),
});

const input = { base: values, values, revision: isNumber };

/** The input may come from an older version of the form. */
export const isFormInput = createObjectGuard<FormInput>(input);
export const isFormTarget = target;
export const isTermValues = values;

const content = createObjectGuard<FormContent>({
  id: isNumber,
  target,
  title: isString,
  file: isString,
  fields: createListGuard(field),
  noPlace: createOptionalGuard(isString),
  base: values,
  isNameGuessed: createOptionalGuard(isBoolean),
  draft: createOptionalGuard(isFormInput),
  locked: createOptionalGuard(isString),
});

const message = createObjectGuard<FieldMessage>({
  field: fieldKey,
  severity: createOneOfGuard('error', 'warning'),
  message: isString,
});

const previewElement = createObjectGuard<Exclude<PreviewNode, string>>({
  tag: isString,
  content: createListGuard(isPreviewNode),
});

function isPreviewNode(value: unknown): value is PreviewNode {
  return isString(value) || previewElement(value);
}

const suggestion = createObjectGuard<FormSuggestion>({ value: isString, note: isString });

type ToFormOf<T extends ToForm['type']> = Extract<ToForm, { readonly type: T }>;
type FromFormOf<T extends FromForm['type']> = Extract<FromForm, { readonly type: T }>;

/** Other frames can post to the page's window too, so only complete messages are accepted. */
export const isToForm = createUnionGuard<ToForm>([
  createObjectGuard<ToFormOf<'start'>>({
    type: createOneOfGuard('start'),
    strings: createRecordGuard(isString),
    content,
  }),
  createObjectGuard<ToFormOf<'checked'>>({
    type: createOneOfGuard('checked'),
    revision: isNumber,
    messages: createListGuard(message),
    preview: createListGuard(isPreviewNode),
  }),
  createObjectGuard<ToFormOf<'suggested'>>({
    type: createOneOfGuard('suggested'),
    request: isNumber,
    values: createListGuard(suggestion),
  }),
  createObjectGuard<ToFormOf<'changedInFile'>>({
    type: createOneOfGuard('changedInFile'),
    base: values,
  }),
  createObjectGuard<ToFormOf<'refused'>>({ type: createOneOfGuard('refused'), reason: isString }),
]);

/** The page displays untrusted text, so only complete messages are accepted. */
export const isFromForm = createUnionGuard<FromForm>([
  createObjectGuard<FromFormOf<'ready'>>({ type: createOneOfGuard('ready') }),
  createObjectGuard<FromFormOf<'change'>>({
    type: createOneOfGuard('change'),
    ...input,
    isDirty: isBoolean,
  }),
  createObjectGuard<FromFormOf<'suggest'>>({
    type: createOneOfGuard('suggest'),
    request: isNumber,
    field: fieldKey,
    query: isString,
  }),
  createObjectGuard<FromFormOf<'save'>>({ type: createOneOfGuard('save'), base: values, values }),
  createObjectGuard<FromFormOf<'close'>>({ type: createOneOfGuard('close'), isDirty: isBoolean }),
  createObjectGuard<FromFormOf<'openEntry'>>({ type: createOneOfGuard('openEntry') }),
  createObjectGuard<FromFormOf<'changeFile'>>({ type: createOneOfGuard('changeFile') }),
]);

/** The state may come from an older version of the form. */
export const isFormState = createObjectGuard<FormState>({
  ...input,
  id: isNumber,
  target,
  isMoreOpen: isBoolean,
});
