import * as l10n from '@vscode/l10n';
import { type Term, deliveries, statuses } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import { getDisplayPath } from '../../workspace/paths';
import { describeDelivery, getStatusName } from '../../glossary/termLabels';
import { compareNames, toSortKey } from '../../language/alphabeticalOrder';

/** Number of terms processed per step. */
const perStep = 2000;

/** The criteria for grouping a list of terms. */
export const groupings = ['letter', 'context', 'owner', 'status', 'delivery', 'file'] as const;
export type Grouping = (typeof groupings)[number];

/** The terms below one heading. */
export interface TermGroup {
  /** Stable while the glossary changes, and unique within a list. */
  readonly key: string;
  readonly label: string;
  /** In the given order; never empty. */
  readonly terms: readonly Term[];
}

export interface GroupingOptions {
  readonly grouping: Grouping;
  /** Whether entries without a definition come first, in their own group. */
  readonly incompleteFirst: boolean;
  /** The workspace folders, which file names are relative to. */
  readonly folders: readonly DocumentUri[];
}

/** Groups `terms`; terms without the grouping value are in the last group. Runs in steps of a few milliseconds. */
export function* groupTerms(
  terms: readonly Term[],
  { grouping, incompleteFirst, folders }: GroupingOptions,
): Generator<undefined, readonly TermGroup[]> {
  const traits = createTraits(grouping, folders);
  const incomplete: Term[] = [];
  const byTrait = new Map<string, Term[]>();
  for (const [i, term] of terms.entries()) {
    if (i % perStep === 0) yield undefined;
    if (incompleteFirst && !hasDefinition(term)) {
      incomplete.push(term);
      continue;
    }
    const trait = traits.of(term) ?? '';
    const group = byTrait.get(trait);
    if (group) group.push(term);
    else byTrait.set(trait, [term]);
  }
  const groups = [...byTrait]
    .sort(([one], [other]) => traits.compare(one, other))
    .map(([trait, members]) => ({
      key: `${grouping}:${trait}`,
      label: trait === '' ? traits.missing : traits.label(trait),
      terms: members,
    }));
  if (incomplete.length === 0) return groups;
  return [{ key: 'incomplete', label: l10n.t('No definition yet'), terms: incomplete }, ...groups];
}

/** Returns true for an entry with a definition. */
export function hasDefinition({ definition, plain }: Term): boolean {
  return definition !== '' || plain !== undefined;
}

interface Traits {
  of(term: Term): string | undefined;
  label(trait: string): string;
  readonly missing: string;
  /** Compares groups by name, with the group without a value last. */
  compare(one: string, other: string): number;
}

function createTraits(grouping: Grouping, folders: readonly DocumentUri[]): Traits {
  switch (grouping) {
    case 'letter':
      return { ...createNamedTraits(l10n.t('Symbols')), of: ({ name }) => getLetter(name) };
    case 'context':
      return { ...createNamedTraits(l10n.t('No context')), of: ({ context }) => context };
    case 'owner':
      return { ...createNamedTraits(l10n.t('No owner')), of: ({ owner }) => owner };
    case 'file':
      return { ...createNamedTraits(''), of: ({ source }) => getDisplayPath(source.uri, folders) };
    case 'status':
      return {
        of: ({ status }) => status,
        label: (trait) => findLabel(statuses, trait, getStatusName),
        missing: l10n.t('No status'),
        compare: createOrder(statuses),
      };
    case 'delivery':
      return {
        of: ({ delivery }) => delivery,
        label: (trait) => findLabel(deliveries, trait, describeDelivery),
        missing: l10n.t('No delivery status'),
        compare: createOrder(deliveries),
      };
  }
}

function createNamedTraits(missing: string): Omit<Traits, 'of'> {
  return {
    label: (trait) => trait,
    missing,
    compare: (one, other) => compareEmptyLast(one, other) ?? compareNames(one, other),
  };
}

function createOrder(values: readonly string[]): Traits['compare'] {
  return (one, other) =>
    compareEmptyLast(one, other) ?? values.indexOf(one) - values.indexOf(other);
}

function compareEmptyLast(one: string, other: string): number | undefined {
  return one === '' || other === '' ? Number(one === '') - Number(other === '') : undefined;
}

function findLabel<T extends string>(
  values: readonly T[],
  trait: string,
  label: (value: T) => string,
): string {
  const value = values.find((one) => one === trait);
  return value === undefined ? trait : label(value);
}

/** Digits share a group; a name that consists of symbols has no letter. */
function getLetter(name: string): string {
  const [first = ''] = toSortKey(name);
  if (/\p{N}/u.test(first)) return '0–9';
  return first.toUpperCase();
}
