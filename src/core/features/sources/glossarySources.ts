import * as l10n from '@vscode/l10n';
import type { FoundBy } from '../../glossary/discovery/glossaryFiles';
import type { Glossary, UnusedFile } from '../../glossary/glossaryStore';
import type { DocumentUri } from '../../text/textDocument';
import type { LookAlikes } from './lookAlikes';

/** A file that is a glossary, calls itself one, or looks like one. */
export interface GlossarySource {
  readonly uri: DocumentUri;
  readonly isUsed: boolean;
  readonly terms: number;
  /** A sentence: why the file is used, or why not. */
  readonly reason: string;
  /** A sentence: how to use the file; `undefined` where it is used or a setting would not help. */
  readonly howToUse?: string;
}

/** What was found and used, what was found and not used, and what may be worth using. */
export function glossarySources(
  { files, unused }: Glossary,
  { pages, problems }: LookAlikes,
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
      ...(reason === 'foreign' || reason === 'test-data' ? { howToUse: howToUse() } : {}),
    })),
    ...pages.map(({ uri, terms }) => ({
      uri,
      isUsed: false,
      terms,
      reason: l10n.t('It looks like a glossary, but neither its name nor a heading says so.'),
      howToUse: howToUse(),
    })),
    ...problems.map(({ uri, message }) => ({ uri, isUsed: false, terms: 0, reason: message })),
  ];
}

function howToUse(): string {
  return l10n.t('To use it, add its path to the setting “{0}”.', 'glossaryFiles');
}

function usedBecause(foundBy: FoundBy | undefined): string {
  switch (foundBy) {
    case 'setting':
      return l10n.t('The setting “{0}” names it.', 'glossaryFiles');
    case 'name':
      return l10n.t('Its name says that it is a glossary.');
    case 'folder':
      return l10n.t('It is a page in a folder of terms.');
    case 'section':
      return l10n.t('One of its sections is a glossary.');
    case undefined:
      return l10n.t('Another glossary imports it.');
  }
}

function unusedBecause(reason: UnusedFile['reason']): string {
  switch (reason) {
    case 'removed':
      return l10n.t('The setting “{0}” leaves it out.', 'glossaryFiles');
    case 'foreign':
      return l10n.t('It is in a folder of other people’s or generated files.');
    case 'test-data':
      return l10n.t('It is in a folder of test data.');
    case 'copy':
      return l10n.t('It says the same as another glossary.');
    case 'no-terms':
      return l10n.t('It is called a glossary, but holds no terms with definitions.');
  }
}
