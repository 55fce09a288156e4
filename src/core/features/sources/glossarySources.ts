import * as l10n from '@vscode/l10n';
import type { DiscoverySource } from '../../glossary/discovery/glossaryFileClassifier';
import type { Glossary, UnusedFile } from '../../glossary/glossaryStore';
import type { DocumentUri } from '../../text/textDocument';
import type { LookAlikes } from './lookAlikes';

/** A file that is a glossary, is named like one, or looks like one. */
export interface GlossarySource {
  readonly uri: DocumentUri;
  readonly isUsed: boolean;
  readonly terms: number;
  /** A sentence: why the file is used, or why not. */
  readonly reason: string;
  /** A sentence: how to use the file; absent if it is used or a setting would not help. */
  readonly howToUse?: string;
}

/** Lists the files that are used, those that were found but not used, and those that look like glossaries. */
export function listGlossarySources(
  { files, unused }: Glossary,
  { pages, problems }: LookAlikes,
): readonly GlossarySource[] {
  return [
    ...[...files.values()].map(({ uri, terms, foundBy }) => ({
      uri,
      isUsed: true,
      terms: terms.length,
      reason: explainUse(foundBy),
    })),
    ...unused.map(({ uri, reason }) => ({
      uri,
      isUsed: false,
      terms: 0,
      reason: explainNonUse(reason),
      ...(usableReasons.has(reason) ? { howToUse: describeUse() } : {}),
    })),
    ...pages.map(({ uri, terms }) => ({
      uri,
      isUsed: false,
      terms,
      reason: l10n.t('Looks like a glossary, but neither its name nor a heading says so.'),
      howToUse: describeUse(),
    })),
    ...problems.map(({ uri, message }) => ({ uri, isUsed: false, terms: 0, reason: message })),
  ];
}

const usableReasons: ReadonlySet<UnusedFile['reason']> = new Set([
  'foreign',
  'test-data',
  'template',
]);

function describeUse(): string {
  return l10n.t('To use it, add its path to the setting “{0}”.', 'glossaryFiles');
}

function explainUse(foundBy: DiscoverySource | undefined): string {
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

function explainNonUse(reason: UnusedFile['reason']): string {
  switch (reason) {
    case 'removed':
      return l10n.t('Excluded by the setting “{0}”.', 'glossaryFiles');
    case 'foreign':
      return l10n.t('In a folder of third-party or generated files.');
    case 'test-data':
      return l10n.t('In a folder of test data.');
    case 'template':
      return l10n.t('In a folder of templates or prompts.');
    case 'copy':
      return l10n.t('Has the same content as another glossary.');
    case 'no-terms':
      return l10n.t('Named as a glossary, but has no terms with definitions.');
  }
}
