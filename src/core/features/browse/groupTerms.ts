import * as l10n from '@vscode/l10n';
import type { Term } from '../../glossary/term';
import { deliveries, statuses } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import { displayPath } from '../../workspace/paths';
import { deliveryInWords, statusName } from '../words/words';
import { compareNames, sortKey } from '../../language/alphabeticalOrder';

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
  const traits = traitsOf(grouping, folders);
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

function traitsOf(grouping: Grouping, folders: readonly DocumentUri[]): Traits {
  switch (grouping) {
    case 'letter':
      return { ...named(l10n.t('Symbols')), of: ({ name }) => letterOf(name) };
    case 'context':
      return { ...named(l10n.t('No context')), of: ({ context }) => context };
    case 'owner':
      return { ...named(l10n.t('No owner')), of: ({ owner }) => owner };
    case 'file':
      return { ...named(''), of: ({ source }) => displayPath(source.uri, folders) };
    case 'status':
      return {
        of: ({ status }) => status,
        label: (trait) => labelAmong(statuses, trait, statusName),
        missing: l10n.t('No status'),
        compare: inOrderOf(statuses),
      };
    case 'delivery':
      return {
        of: ({ delivery }) => delivery,
        label: (trait) => labelAmong(deliveries, trait, deliveryInWords),
        missing: l10n.t('No delivery status'),
        compare: inOrderOf(deliveries),
      };
  }
}

function named(missing: string): Omit<Traits, 'of'> {
  return {
    label: (trait) => trait,
    missing,
    compare: (one, other) => lastIfEmpty(one, other) ?? compareNames(one, other),
  };
}

function inOrderOf(values: readonly string[]): Traits['compare'] {
  return (one, other) => lastIfEmpty(one, other) ?? values.indexOf(one) - values.indexOf(other);
}

function lastIfEmpty(one: string, other: string): number | undefined {
  return one === '' || other === '' ? Number(one === '') - Number(other === '') : undefined;
}

function labelAmong<T extends string>(
  values: readonly T[],
  trait: string,
  label: (value: T) => string,
): string {
  const value = values.find((one) => one === trait);
  return value === undefined ? trait : label(value);
}

/** Digits share a group; a name that consists of symbols has no letter. */
function letterOf(name: string): string {
  const [first = ''] = sortKey(name);
  if (/\p{N}/u.test(first)) return '0–9';
  return first.toUpperCase();
}
