import * as l10n from '@vscode/l10n';
import type { Delivery, Status } from '../../glossary/term';

/** Returns a delivery status with its meaning. */
export function deliveryInWords(delivery: Delivery): string {
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
export function statusName(status: Status): string {
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
export function statusInWords(status: Status): string | undefined {
  switch (status) {
    case 'draft':
      return l10n.t('Draft: not agreed yet');
    case 'approved':
      return undefined;
    case 'deprecated':
      return l10n.t('Deprecated: do not use this term');
  }
}

/** Returns "a", "a and b", or "a, b and c". */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return l10n.t('{0} and {1}', items.slice(0, -1).join(', '), last);
}
