import * as l10n from '@vscode/l10n';
import type { FoundBy } from '../../glossary/discovery/glossaryFiles';
import type { Glossary, UnusedFile } from '../../glossary/glossaryStore';
import type { DocumentUri } from '../../text/textDocument';
import type { LookAlike } from './lookAlikes';

/** A file that is a glossary, is named like one, or looks like one. */
export interface GlossarySource {
  readonly uri: DocumentUri;
  readonly isUsed: boolean;
  readonly terms: number;
  /** A sentence: why the file is used, or why not and how to use it. */
  readonly reason: string;
}

/** Lists the files that are used, those that were found but not used, and those that look like glossaries. */
export function glossarySources(
  { files, unused }: Glossary,
  lookAlikes: readonly LookAlike[],
): readonly GlossarySource[] {
  return [
    ...[...files.values()].map(({ uri, terms, foundBy }) => ({
      uri,
      isUsed: true,
      terms: terms.length,
      reason: usedBecause(foundBy),
    })),
    ...unused.map(({ uri, reason }) => ({
      uri,
      isUsed: false,
      terms: 0,
      reason: unusedBecause(reason),
    })),
    ...lookAlikes.map(({ uri, terms }) => ({
      uri,
      isUsed: false,
      terms,
      reason: l10n.t(
        'Looks like a glossary. To use it, add its path to the setting “{0}”.',
        'glossaryFiles',
      ),
    })),
  ];
}

function usedBecause(foundBy: FoundBy | undefined): string {
  switch (foundBy) {
    case 'setting':
      return l10n.t('Named in the setting “{0}”.', 'glossaryFiles');
    case 'name':
      return l10n.t('Recognized by its file name.');
    case 'folder':
      return l10n.t('In a folder of terms.');
    case 'section':
      return l10n.t('Has a glossary section.');
    case undefined:
      return l10n.t('Imported by another glossary.');
  }
}

function unusedBecause(reason: UnusedFile['reason']): string {
  switch (reason) {
    case 'removed':
      return l10n.t('Excluded by the setting “{0}”.', 'glossaryFiles');
    case 'foreign':
      return l10n.t(
        'In a folder of third-party or generated files. To use it, add its path to the setting “{0}”.',
        'glossaryFiles',
      );
    case 'test-data':
      return l10n.t(
        'In a folder of test data. To use it, add its path to the setting “{0}”.',
        'glossaryFiles',
      );
    case 'copy':
      return l10n.t('Has the same content as another glossary.');
    case 'no-terms':
      return l10n.t('Named as a glossary, but has no terms with definitions.');
  }
}
