import * as l10n from '@vscode/l10n';
import {
  type Term,
  type TermChange,
  type TermFields,
  deliveries,
  statuses,
} from '../../glossary/term';
import { type NameProblem, checkAlias, checkName, checkRelated } from './nameChecks';
import { describeDelivery, getFieldLabel, getStatusName } from '../../glossary/termLabels';

interface Choice {
  /** The value in the entry; an empty one removes the field. */
  readonly value: string;
  readonly label: string;
}

/** A field that can be edited; labels of a team's own are not part of the form. */
export type FormFieldKey = Exclude<keyof TermFields, 'meta'>;

/** One field of a term's form, with its value as the user types it: commas separate list items. */
export interface FormField {
  readonly key: FormFieldKey;
  readonly label: string;
  /** The prompt without the note on commas, for a form that has one input per item. */
  readonly hint: string;
  /** The prompt, in a sentence. */
  readonly prompt: string;
  /** A value as an example, for a field that the user types. */
  readonly example?: string;
  /** If given, the user chooses one of these instead of typing. */
  readonly choices?: readonly Choice[];
  read(fields: TermFields): string;
  change(value: string): TermChange;
  /** Validates a value while it is typed. */
  validate?(value: string, terms: readonly Term[], self: Term): NameProblem | undefined;
}

type TextField = 'name' | 'expansion' | 'plain' | 'definition' | 'owner' | 'context';
type ListField =
  'aliases' | 'avoid' | 'examples' | 'users' | 'related' | 'links' | 'diagram' | 'code' | 'paths';

type SwitchField = 'technical' | 'caseSensitive';

/** Returns the fields of an entry that one line can hold, the most frequently edited first. */
export function createFormFields(): readonly FormField[] {
  return [
    createTextField(
      'definition',
      l10n.t('Start with a one-sentence summary.'),
      l10n.t('A package on its way to a customer.'),
    ),
    createTextField(
      'plain',
      l10n.t('The meaning for a reader who is not technical.'),
      l10n.t('The box that you receive.'),
    ),
    {
      ...createTextField('name', l10n.t('The word or phrase.'), l10n.t('Parcel')),
      validate: checkName,
    },
    createTextField(
      'expansion',
      l10n.t('The words that the acronym stands for.'),
      l10n.t('Service level agreement'),
    ),
    {
      ...createListField(
        'aliases',
        l10n.t('Other names for the same thing.'),
        l10n.t('package, shipment'),
      ),
      validate: checkItems(checkAlias),
    },
    createListField('avoid', l10n.t('Words not to use for it.'), l10n.t('item, thing')),
    createTextField('owner', l10n.t('Who owns it?'), l10n.t('Delivery team')),
    createListField('users', l10n.t('Who uses it?'), l10n.t('couriers, mobile app')),
    createDeliveryField(),
    createStatusField(),
    createTechnicalField(),
    {
      ...createListField(
        'related',
        l10n.t('Terms that help to understand it.'),
        l10n.t('Order, Courier'),
      ),
      validate: checkItems(checkRelated),
    },
    createListField(
      'diagram',
      l10n.t('Ids of the boxes for this term. Leave empty to find them by name.'),
      'parcelService',
    ),
    createListField('code', l10n.t('Folders or files that contain its code.'), 'src/parcels'),
  ];
}

/** Returns all fields of an entry, also those whose items may contain commas; in the order of `createFormFields`. */
export function createAllFields(): readonly FormField[] {
  return [
    ...createFormFields(),
    createListField(
      'examples',
      l10n.t('Sentences or values that show the use.'),
      l10n.t('The parcel arrives today.'),
    ),
    createListField(
      'links',
      l10n.t('Addresses, or links in Markdown.'),
      'https://example.com/parcel',
    ),
    createTextField(
      'context',
      l10n.t('The area in which the term has this meaning.'),
      l10n.t('Delivery'),
    ),
    createListField(
      'paths',
      l10n.t('Files to which the meaning is limited, as patterns.'),
      'src/**',
    ),
    createSwitchField(
      'caseSensitive',
      l10n.t('Find only words with the same capital letters?'),
      l10n.t('Yes, only with the same capital letters'),
    ),
  ];
}

function createTextField(field: TextField, prompt: string, example: string): FormField {
  return {
    key: field,
    label: getFieldLabel(field),
    hint: prompt,
    prompt,
    example,
    read: (fields) => fields[field] ?? '',
    change: (value) => ({ [field]: value }),
  };
}

function createListField(field: ListField, hint: string, example: string): FormField {
  return {
    key: field,
    label: getFieldLabel(field),
    hint,
    prompt: `${hint} ${l10n.t('Use commas to separate several.')}`,
    example,
    read: (fields) => fields[field].join(', '),
    change: (value) => ({ [field]: splitItems(value) }),
  };
}

function createDeliveryField(): FormField {
  return {
    key: 'delivery',
    label: getFieldLabel('delivery'),
    hint: l10n.t('Whether the component works already, and who runs it.'),
    prompt: getFieldLabel('delivery'),
    choices: [
      createUnsetChoice(),
      ...deliveries.map((value) => ({ value, label: describeDelivery(value) })),
    ],
    read: (fields) => fields.delivery ?? '',
    change: (value) => ({ delivery: deliveries.find((one) => one === value) }),
  };
}

function createStatusField(): FormField {
  return {
    key: 'status',
    label: getFieldLabel('status'),
    hint: l10n.t('Approval status of the entry'),
    prompt: l10n.t('Approval status of the entry'),
    choices: [
      createUnsetChoice(),
      ...statuses.map((value) => ({ value, label: getStatusName(value) })),
    ],
    read: (fields) => fields.status ?? '',
    change: (value) => ({ status: statuses.find((one) => one === value) }),
  };
}

function createTechnicalField(): FormField {
  const prompt = l10n.t('Avoid this term in user stories?');
  return createSwitchField('technical', prompt, l10n.t('Yes, avoid it in user stories'));
}

function createSwitchField(field: SwitchField, prompt: string, yes: string): FormField {
  return {
    key: field,
    label: getFieldLabel(field),
    hint: prompt,
    prompt,
    choices: [
      { value: '', label: l10n.t('No') },
      { value: 'yes', label: yes },
    ],
    read: (fields) => (fields[field] ? 'yes' : ''),
    change: (value) => ({ [field]: value === 'yes' }),
  };
}

function createUnsetChoice(): Choice {
  return { value: '', label: l10n.t('Not set') };
}

function splitItems(value: string): readonly string[] {
  return value
    .split(/[,;，、]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Validates a list by its first item with a problem: an input box has room for one message. */
function checkItems(
  check: (item: string, terms: readonly Term[], self: Term) => NameProblem | undefined,
): NonNullable<FormField['validate']> {
  return (value, terms, self) => {
    for (const item of splitItems(value)) {
      const problem = check(item, terms, self);
      if (problem) return problem;
    }
    return undefined;
  };
}
