import * as l10n from '@vscode/l10n';
import type { Delivery, Status, Term } from './term';
import { isAcronym } from '../language/acronyms';
import { stripMarkdown } from '../markdown/plainText';

/** Returns a delivery status with its meaning. */
export function describeDelivery(delivery: Delivery): string {
  switch (delivery) {
    case 'planned':
      return l10n.t('Planned: not built yet');
    case 'mocked':
      return l10n.t('Mocked: returns sample data until the real part is ready');
    case 'live':
      return l10n.t('Live');
    case 'external':
      return l10n.t('External: run by another team or company');
    case 'retired':
      return l10n.t('Retired: no longer in use');
  }
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
  switch (status) {
    case 'draft':
      return l10n.t('Draft: not agreed yet');
    case 'approved':
      return undefined;
    case 'deprecated':
      return l10n.t('Deprecated: do not use this term');
  }
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
