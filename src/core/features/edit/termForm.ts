import * as l10n from '@vscode/l10n';
import {
  type Term,
  type TermChange,
  type TermFields,
  deliveries,
  statuses,
} from '../../glossary/term';
import { type NameProblem, checkName } from './nameChecks';
import { describeDelivery, getFieldLabel, getStatusName } from '../../glossary/termLabels';

interface Choice {
  /** The value in the entry; an empty one removes the field. */
  readonly value: string;
  readonly label: string;
}

/** One field of a term's form, with its value as the user types it: commas separate list items. */
export interface FormField {
  readonly label: string;
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

type TextField = 'name' | 'expansion' | 'plain' | 'definition' | 'owner';
type ListField = 'aliases' | 'avoid' | 'users' | 'related' | 'diagram' | 'code';

/** Returns all editable fields of an entry, the most frequently edited first. */
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
        l10n.t('Other names for the same thing, separated by commas.'),
        l10n.t('package, shipment'),
      ),
      validate: checkAliases,
    },
    createListField(
      'avoid',
      l10n.t('Words not to use for it, separated by commas.'),
      l10n.t('item, thing'),
    ),
    createTextField('owner', l10n.t('Who owns it?'), l10n.t('Delivery team')),
    createListField(
      'users',
      l10n.t('Who uses it? Separate names with commas.'),
      l10n.t('couriers, mobile app'),
    ),
    createDeliveryField(),
    createStatusField(),
    createTechnicalField(),
    {
      ...createListField(
        'related',
        l10n.t('Related terms, separated by commas.'),
        l10n.t('Order, Courier'),
      ),
      validate: checkRelated,
    },
    createListField(
      'diagram',
      l10n.t(
        'Ids of the boxes for this term, separated by commas. Leave empty to find them by name.',
      ),
      'parcelService',
    ),
    createListField(
      'code',
      l10n.t('Folders or files that contain its code, separated by commas.'),
      'src/parcels',
    ),
  ];
}

function createTextField(field: TextField, prompt: string, example: string): FormField {
  return {
    label: getFieldLabel(field),
    prompt,
    example,
    read: (fields) => fields[field] ?? '',
    change: (value) => ({ [field]: value }),
  };
}

function createListField(field: ListField, prompt: string, example: string): FormField {
  return {
    label: getFieldLabel(field),
    prompt,
    example,
    read: (fields) => fields[field].join(', '),
    change: (value) => ({ [field]: splitItems(value) }),
  };
}

function createDeliveryField(): FormField {
  return {
    label: getFieldLabel('delivery'),
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
    label: getFieldLabel('status'),
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
  return {
    label: getFieldLabel('technical'),
    prompt: l10n.t('Avoid this term in user stories?'),
    choices: [
      { value: '', label: l10n.t('No') },
      { value: 'yes', label: l10n.t('Yes, avoid it in user stories') },
    ],
    read: (fields) => (fields.technical ? 'yes' : ''),
    change: (value) => ({ technical: value === 'yes' }),
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

function checkAliases(value: string, terms: readonly Term[], self: Term): NameProblem | undefined {
  for (const alias of splitItems(value)) {
    const namesake = terms.find((term) => !isSame(term, self) && hasName(term, alias));
    if (!namesake) continue;
    return {
      severity: 'warning',
      message: l10n.t('“{0}” is already a name of “{1}”.', alias, namesake.name),
    };
  }
  return undefined;
}

function checkRelated(value: string, terms: readonly Term[]): NameProblem | undefined {
  const unknown = splitItems(value).find((name) => !terms.some((term) => hasName(term, name)));
  if (unknown === undefined) return undefined;
  return { severity: 'warning', message: l10n.t('“{0}” is not in the glossary yet.', unknown) };
}

function isSame(one: Term, other: Term): boolean {
  return one.name === other.name && one.source.uri === other.source.uri;
}

function hasName(term: Term, word: string): boolean {
  const foldedWord = word.toLowerCase();
  return [term.name, ...term.aliases].some((name) => name.toLowerCase() === foldedWord);
}
