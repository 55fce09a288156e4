import * as l10n from '@vscode/l10n';
import { getDeliveryName } from '../../glossary/termLabels';
import { deliveries } from '../../glossary/term';
import type { BoxChange, Comparison, EdgeChange, FieldChange, TermChange } from './changes';

/** Returns the changes as sentences: those of the diagram first, then those of the glossary. */
export function describeChanges({ boxes, edges, terms }: Comparison): readonly string[] {
  const added = new Set(boxes.filter(({ kind }) => kind === 'added').map(({ box }) => box.label));
  const removed = new Set(
    boxes.filter(({ kind }) => kind === 'removed').map(({ box }) => box.label),
  );
  // The box says it already.
  const isNews = ({ kind, term }: TermChange): boolean =>
    !(kind === 'added' && added.has(term.name)) && !(kind === 'removed' && removed.has(term.name));
  return [
    ...boxes.map(describeBoxChange),
    ...edges.map(describeEdgeChange),
    ...terms.filter(isNews).flatMap(describeTermChange),
  ];
}

export function describeBoxChange({ kind, box: { label }, before }: BoxChange): string {
  if (kind === 'renamed') return l10n.t('“{0}” was renamed to “{1}”.', before, label);
  return kind === 'added' ? l10n.t('{0} was added.', label) : l10n.t('{0} was removed.', label);
}

export function describeEdgeChange({ kind, edge, from, to, before }: EdgeChange): string {
  const name = edge.label === '' ? `${from} → ${to}` : `${from} → ${to} (${edge.label})`;
  if (kind === 'added') return l10n.t('The connection {0} was added.', name);
  if (kind === 'removed') return l10n.t('The connection {0} was removed.', name);
  return before === ''
    ? l10n.t('The connection {0} → {1} now says “{2}”.', from, to, edge.label)
    : l10n.t(
        'The connection {0} → {1} said “{2}” and now says “{3}”.',
        from,
        to,
        before,
        edge.label,
      );
}

export function describeTermChange({ kind, term, before, fields }: TermChange): readonly string[] {
  const { name } = term;
  if (kind === 'added') return [l10n.t('The glossary now explains {0}.', name)];
  if (kind === 'removed') return [l10n.t('The glossary no longer explains {0}.', name)];
  const renamed =
    kind === 'renamed' && before !== undefined
      ? [l10n.t('The term “{0}” was renamed to “{1}”.', before.name, name)]
      : [];
  return [...renamed, ...fields.map((change) => describeFieldChange(name, change))];
}

function describeFieldChange(name: string, { field, before, after }: FieldChange): string {
  switch (field) {
    case 'delivery':
      return describeDelivery(name, before, after);
    case 'owner':
      if (after === '') return l10n.t('{0} no longer has an owner; it was {1}.', name, before);
      return before === ''
        ? l10n.t('The owner of {0} is now {1}.', name, after)
        : l10n.t('The owner of {0} changed from {1} to {2}.', name, before, after);
    case 'definition':
      return l10n.t('The definition of {0} changed.', name);
    case 'plain':
      return l10n.t('The plain words for {0} changed.', name);
    case 'expansion':
      return l10n.t('{0} now stands for “{1}”.', name, after);
  }
}

function describeDelivery(name: string, before: string, after: string): string {
  const [old, current] = [nameDelivery(before), nameDelivery(after)];
  if (current === '') return l10n.t('{0} is no longer {1}.', name, old);
  return old === ''
    ? l10n.t('{0} is now {1}.', name, current)
    : l10n.t('{0} went from {1} to {2}.', name, old, current);
}

/** The name within a sentence: “mocked”. */
function nameDelivery(value: string): string {
  const delivery = deliveries.find((one) => one === value);
  return delivery === undefined ? '' : getDeliveryName(delivery).toLowerCase();
}
