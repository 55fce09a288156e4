import * as l10n from '@vscode/l10n';
import { describeStatus, getFieldLabel } from '../core/service/wording';
import { createPanelStrings } from './panelStrings';

/** Returns the page's own texts; those of its panel come from `createPanelStrings`. */
function createOwnStrings() {
  return {
    overview: l10n.t('Overview'),
    diagrams: l10n.t('Diagrams'),
    terms: l10n.t('Glossary'),
    deliveryView: l10n.t('Delivery'),
    changes: l10n.t('Recent changes'),
    skip: l10n.t('Skip to content'),
    views: l10n.t('Pages'),
    themeLabel: l10n.t('Colors'),
    themeSystem: l10n.t('As the device'),
    themeLight: l10n.t('Light'),
    themeDark: l10n.t('Dark'),
    themeContrast: l10n.t('High contrast'),
    searchTerms: l10n.t('Search the glossary'),
    searchExample: l10n.t('Name, acronym or alias'),
    termCount: l10n.t('{0} terms'),
    oneTerm: l10n.t('1 term'),
    noMatches: l10n.t('No term matches. Try other words or fewer filters.'),
    similar: l10n.t('More than {0} terms match. Type more letters to narrow the list.'),
    filters: l10n.t('Filters'),
    anyValue: l10n.t('All'),
    notSet: l10n.t('Not set'),
    approved: l10n.t('Approved'),
    draft: l10n.t('Draft'),
    deprecated: l10n.t('Deprecated'),
    repository: l10n.t('Repository'),
    clearFilters: l10n.t('Clear filters'),
    startHere: l10n.t('Start here'),
    startHint: l10n.t('The words that explain most of this system.'),
    allTerms: l10n.t('All terms'),
    allDiagrams: l10n.t('All diagrams'),
    mainDiagram: l10n.t('Main diagram'),
    boxCount: l10n.t('{0} boxes'),
    noDefinition: l10n.t('No definition yet.'),
    noTerms: l10n.t('The glossary has no terms yet.'),
    missingTerm: l10n.t('This glossary has no such term. It may have been renamed or removed.'),
    avoid: getFieldLabel('avoid'),
    context: getFieldLabel('context'),
    examples: getFieldLabel('examples'),
    related: getFieldLabel('related'),
    inDiagrams: l10n.t('In diagrams'),
    showBox: l10n.t('{0} in “{1}”'),
    otherMeanings: l10n.t('Other meanings'),
    otherMeaningsHint: l10n.t('The same word means something else elsewhere.'),
    suggest: l10n.t('Suggest a Change'),
    viewEntry: l10n.t('View Source'),
    openIssue: l10n.t('Report a Problem'),
    issueTitle: l10n.t('Glossary: {0}'),
    issueBody: l10n.t('What should change in the entry “{0}”?'),
    draftNote: describeStatus('draft') ?? '',
    deprecatedNote: describeStatus('deprecated') ?? '',
    usesCount: l10n.t('{0} in code, {1} in documents'),
    deliveryHint: l10n.t('The parts of the system and what they wait for.'),
    part: l10n.t('Part'),
    waitsForColumn: l10n.t('Waits for'),
    blocksColumn: l10n.t('Needed by'),
    nothing: l10n.t('Nothing'),
    noDelivery: l10n.t('No entry has a delivery status yet.'),
    noDeliveryOf: l10n.t('{0} more boxes have no delivery status.'),
    changedColumn: l10n.t('Changed'),
    termColumn: l10n.t('Term'),
    byColumn: l10n.t('By'),
    changesHint: l10n.t('The entries that changed last, the newest first.'),
    writtenFrom: l10n.t('Written by Architecture Glossary.'),
    writtenFromCommit: l10n.t('Written by Architecture Glossary from commit {0}.'),
    notDrawn: l10n.t('This diagram could not be drawn: {0}'),
    notDrawnYet: l10n.t('This diagram is not drawn yet. Print again in a moment.'),
    several: l10n.t('{0} meanings'),
  };
}

/** Every text of the page outside its panel; `{0}` and `{1}` are placeholders. */
export type PageWord = keyof ReturnType<typeof createOwnStrings>;

/** The texts of the page by their keys, and those of its panel. */
export interface PageStrings {
  readonly own: Readonly<Record<PageWord, string>>;
  readonly panel: Readonly<Record<string, string>>;
}

/** Returns the texts of a page, in the language of the one who writes it. */
export function createPageStrings(): PageStrings {
  const dense = l10n.t('This diagram has {0} connections.');
  return { own: createOwnStrings(), panel: { ...createPanelStrings(), dense } };
}
