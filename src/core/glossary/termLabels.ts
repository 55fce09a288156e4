import * as l10n from '@vscode/l10n';
import type { Delivery, Status, Term, TermFields } from './term';
import { isAcronym } from '../language/acronyms';
import { stripMarkdown } from '../markdown/plainText';

/** Returns the name of a field for readers, the same in forms, lists and the panel. */
export function getFieldLabel(field: Exclude<keyof TermFields, 'meta'>): string {
  switch (field) {
    case 'name':
      return l10n.t('Name');
    case 'expansion':
      return l10n.t('Stands for');
    case 'plain':
      return l10n.t('In plain words');
    case 'definition':
      return l10n.t('Definition');
    case 'aliases':
      return l10n.t('Also called');
    case 'avoid':
      return l10n.t('Words to avoid');
    case 'context':
      return l10n.t('Context');
    case 'owner':
      return l10n.t('Owner');
    case 'users':
      return l10n.t('Used by');
    case 'delivery':
      return l10n.t('Delivery status');
    case 'status':
      return l10n.t('Status');
    case 'technical':
      return l10n.t('Technical term');
    case 'examples':
      return l10n.t('Examples');
    case 'related':
      return l10n.t('Related terms');
    case 'links':
      return l10n.t('Links');
    case 'diagram':
      return l10n.t('Boxes in the diagram');
    case 'code':
      return l10n.t('Code');
    case 'paths':
      return l10n.t('Applies only in');
    case 'caseSensitive':
      return l10n.t('Case-sensitive');
  }
}

/** Returns the name of a delivery status. */
export function getDeliveryName(delivery: Delivery): string {
  switch (delivery) {
    case 'planned':
      return l10n.t('Planned');
    case 'mocked':
      return l10n.t('Mocked');
    case 'live':
      return l10n.t('Live');
    case 'external':
      return l10n.t('External');
    case 'retired':
      return l10n.t('Retired');
  }
}

/** Returns the meaning of a delivery status, as it continues its name. */
export function getDeliveryMeaning(delivery: Delivery): string {
  switch (delivery) {
    case 'planned':
      return l10n.t('not built yet');
    case 'mocked':
      return l10n.t('returns sample data until the real part is ready');
    case 'live':
      return l10n.t('in use');
    case 'external':
      return l10n.t('run by another team or company');
    case 'retired':
      return l10n.t('no longer in use');
  }
}

/** Returns a delivery status with its meaning, except for the most common one. */
export function describeDelivery(delivery: Delivery): string {
  const name = getDeliveryName(delivery);
  return delivery === 'live' ? name : l10n.t('{0}: {1}', name, getDeliveryMeaning(delivery));
}

/** Returns the name of an approval status. */
export function getStatusName(status: Status): string {
  switch (status) {
    case 'draft':
      return l10n.t('Draft');
    case 'approved':
      return l10n.t('Approved');
    case 'deprecated':
      return l10n.t('Deprecated');
  }
}

/** Returns the meaning of an approval status for readers; `undefined` for an approved entry. */
export function describeStatus(status: Status): string | undefined {
  if (status === 'approved') return undefined;
  const meaning = status === 'draft' ? l10n.t('not agreed yet') : l10n.t('do not use this term');
  return l10n.t('{0}: {1}', getStatusName(status), meaning);
}

/** Returns the acronym of a written-out name, which most readers see before they learn the name. */
export function getShownAcronym({ aliases }: Term): string | undefined {
  return aliases.find(isAcronym);
}

/** Abbreviation lists often contain only the expansion, which the title shows already. */
export function hasOnlyTitle({ definition, expansion }: Term): boolean {
  if (expansion === undefined) return false;
  const definitionText = stripMarkdown(definition).replace(/\.$/u, '').toLowerCase();
  return definitionText === expansion.toLowerCase();
}

/** Returns the acronym that is an alias of a written-out name. */
export function findAcronym({ name, aliases }: Term): string | undefined {
  return isAcronym(name) ? undefined : aliases.find(isAcronym);
}
