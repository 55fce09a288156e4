import * as l10n from '@vscode/l10n';
import type { Term, TermChange, TermFields } from '../../glossary/term';
import { deliveries, statuses } from '../../glossary/term';
import type { NameRemark } from './nameChecks';
import { remarkOnName } from './nameChecks';
import { deliveryInWords, statusName } from '../words/words';

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
  /** If given, the user chooses one of these instead of typing. */
  readonly choices?: readonly Choice[];
  read(fields: TermFields): string;
  change(value: string): TermChange;
  /** Validates a value while it is typed. */
  remark?(value: string, terms: readonly Term[], self: Term): NameRemark | undefined;
}

type TextField = 'name' | 'expansion' | 'plain' | 'definition' | 'owner';
type ListField = 'aliases' | 'avoid' | 'users' | 'related' | 'diagram' | 'code';

/** Returns all editable fields of an entry, the most frequently edited first. */
export function formFields(): readonly FormField[] {
  return [
    text('definition', l10n.t('Definition'), l10n.t('Start with a one-sentence summary.')),
    text(
      'plain',
      l10n.t('In plain words'),
      l10n.t('The meaning for a reader who is not technical.'),
    ),
    { ...text('name', l10n.t('Name'), l10n.t('The word or phrase.')), remark: remarkOnName },
    text('expansion', l10n.t('Stands for'), l10n.t('The words that the acronym stands for.')),
    {
      ...list(
        'aliases',
        l10n.t('Also called'),
        l10n.t('Other names for the same thing, separated by commas.'),
      ),
      remark: remarkOnAliases,
    },
    list(
      'avoid',
      l10n.t('Words to avoid'),
      l10n.t('Words not to use for it, separated by commas.'),
    ),
    text('owner', l10n.t('Owner'), l10n.t('Who owns it?')),
    list('users', l10n.t('Users'), l10n.t('Who uses it? Separate names with commas.')),
    delivery(),
    status(),
    technical(),
    {
      ...list('related', l10n.t('Related terms'), l10n.t('Related terms, separated by commas.')),
      remark: remarkOnRelated,
    },
    list(
      'diagram',
      l10n.t('Boxes in the diagram'),
      l10n.t(
        'Ids of the boxes for this term, separated by commas. Leave empty to find them by name.',
      ),
    ),
    list(
      'code',
      l10n.t('Code'),
      l10n.t('Folders or files that contain its code, separated by commas.'),
    ),
  ];
}

function text(field: TextField, label: string, prompt: string): FormField {
  return {
    label,
    prompt,
    read: (fields) => fields[field] ?? '',
    change: (value) => ({ [field]: value }),
  };
}

function list(field: ListField, label: string, prompt: string): FormField {
  return {
    label,
    prompt,
    read: (fields) => fields[field].join(', '),
    change: (value) => ({ [field]: itemsOf(value) }),
  };
}

function delivery(): FormField {
  return {
    label: l10n.t('Delivery status'),
    prompt: l10n.t('Delivery status'),
    choices: [unset(), ...deliveries.map((value) => ({ value, label: deliveryInWords(value) }))],
    read: (fields) => fields.delivery ?? '',
    change: (value) => ({ delivery: deliveries.find((one) => one === value) }),
  };
}

function status(): FormField {
  return {
    label: l10n.t('Status'),
    prompt: l10n.t('Approval status of the entry'),
    choices: [unset(), ...statuses.map((value) => ({ value, label: statusName(value) }))],
    read: (fields) => fields.status ?? '',
    change: (value) => ({ status: statuses.find((one) => one === value) }),
  };
}

function technical(): FormField {
  return {
    label: l10n.t('Technical term'),
    prompt: l10n.t('Avoid this term in user stories?'),
    choices: [
      { value: '', label: l10n.t('No') },
      { value: 'yes', label: l10n.t('Yes, avoid it in user stories') },
    ],
    read: (fields) => (fields.technical ? 'yes' : ''),
    change: (value) => ({ technical: value === 'yes' }),
  };
}

function unset(): Choice {
  return { value: '', label: l10n.t('Not set') };
}

function itemsOf(value: string): readonly string[] {
  return value
    .split(/[,;，、]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function remarkOnAliases(
  value: string,
  terms: readonly Term[],
  self: Term,
): NameRemark | undefined {
  for (const alias of itemsOf(value)) {
    const taken = terms.find((term) => !isSame(term, self) && answersTo(term, alias));
    if (!taken) continue;
    return {
      severity: 'warning',
      message: l10n.t('“{0}” is already a name of “{1}”.', alias, taken.name),
    };
  }
  return undefined;
}

function remarkOnRelated(value: string, terms: readonly Term[]): NameRemark | undefined {
  const unknown = itemsOf(value).find((name) => !terms.some((term) => answersTo(term, name)));
  if (unknown === undefined) return undefined;
  return { severity: 'warning', message: l10n.t('“{0}” is not in the glossary yet.', unknown) };
}

function isSame(one: Term, other: Term): boolean {
  return one.name === other.name && one.source.uri === other.source.uri;
}

function answersTo(term: Term, word: string): boolean {
  const wanted = word.toLowerCase();
  return [term.name, ...term.aliases].some((name) => name.toLowerCase() === wanted);
}
