import * as vscode from 'vscode';
import { getDeliveryMeaning, getDeliveryName, getFieldLabel } from '../../core/service/wording';
import type { PanelStrings } from '../../protocol/messages';

/** Returns all texts of the panel, in the editor's language; the webview itself has none. */
export function createPanelStrings(): PanelStrings {
  return {
    ...createToolStrings(),
    ...createKeyStrings(),
    ...createBoxStrings(),
    ...createDeliveryStrings(),
    ...createNoticeStrings(),
    ...createNavigationStrings(),
  };
}

function createToolStrings() {
  return {
    toolbar: vscode.l10n.t('Diagram tools'),
    chooseDiagram: vscode.l10n.t('Choose a diagram'),
    search: vscode.l10n.t('Find a box'),
    searchPlaceholder: vscode.l10n.t('Name of a box or term'),
    searchNothing: vscode.l10n.t('No box has this name.'),
    searchResults: vscode.l10n.t('{0} boxes found'),
    searchKeys: vscode.l10n.t('Enter: next. Tab: stay there. Escape: back.'),
    zoomInto: vscode.l10n.t('Zoom into “{0}”'),
    hold: vscode.l10n.t('Keep this diagram when you open another Mermaid file'),
    back: vscode.l10n.t('Back'),
    forward: vscode.l10n.t('Forward'),
    zoomIn: vscode.l10n.t('Zoom in'),
    zoomOut: vscode.l10n.t('Zoom out'),
    actualSize: vscode.l10n.t('Actual size'),
    fit: vscode.l10n.t('Show the whole diagram'),
    showAll: vscode.l10n.t('Show all'),
    legend: vscode.l10n.t('Legend'),
    list: vscode.l10n.t('Diagram as a list'),
    close: vscode.l10n.t('Close'),
    listTitle: vscode.l10n.t('Boxes in this diagram'),
    listUngrouped: vscode.l10n.t('Not in a group'),
  } satisfies Partial<PanelStrings>;
}

function createKeyStrings() {
  return {
    stepKeys: vscode.l10n.t('Follow a connection to the next box'),
    edgeKeys: vscode.l10n.t('Go to the previous or next connection of a box'),
    firstBox: vscode.l10n.t('First box'),
    lastBox: vscode.l10n.t('Last box'),
    openDetails: vscode.l10n.t('Show the details of a box or connection'),
    closeDetails: vscode.l10n.t('Close the details'),
    scrollKeys: vscode.l10n.t('Scroll'),
    present: vscode.l10n.t('Present the diagram'),
    presentingNow: vscode.l10n.t('Presenting. Press {0} to leave.'),
    leavePresenter: vscode.l10n.t('Leave presentation'),
    showKeys: vscode.l10n.t('Keyboard shortcuts'),
    leftKey: vscode.l10n.t('Left'),
    rightKey: vscode.l10n.t('Right'),
    upKey: vscode.l10n.t('Up'),
    downKey: vscode.l10n.t('Down'),
    spaceKey: vscode.l10n.t('Space'),
    escapeKey: vscode.l10n.t('Esc'),
  } satisfies Partial<PanelStrings>;
}

function createBoxStrings() {
  return {
    status: getFieldLabel('status'),
    delivery: getFieldLabel('delivery'),
    owner: getFieldLabel('owner'),
    users: getFieldLabel('users'),
    aliases: getFieldLabel('aliases'),
    incoming: vscode.l10n.t('Called by'),
    outgoing: vscode.l10n.t('Calls'),
    reachedFrom: vscode.l10n.t('Reached from'),
    leadsTo: vscode.l10n.t('Leads to'),
    connectedTo: vscode.l10n.t('Connected to'),
    neighbor: vscode.l10n.t('{0} ({1})'),
    callsSentence: vscode.l10n.t('{0} calls {1}'),
    leadsToSentence: vscode.l10n.t('{0} leads to {1}'),
    connectedSentence: vscode.l10n.t('{0} is connected to {1}'),
    labeledSentence: vscode.l10n.t('{0}: “{1}”'),
    details: vscode.l10n.t('Details'),
    noTerm: vscode.l10n.t('Not explained in the glossary yet.'),
    openTerm: vscode.l10n.t('Open entry'),
    openCode: vscode.l10n.t('Open code'),
    editTerm: vscode.l10n.t('Edit'),
    openNode: vscode.l10n.t('Open diagram source'),
    addTerm: vscode.l10n.t('Add definition'),
  } satisfies Partial<PanelStrings>;
}

function createDeliveryStrings() {
  return {
    legendTitle: vscode.l10n.t('Legend'),
    legendTerm: vscode.l10n.t('Explained in the glossary'),
    planned: getDeliveryName('planned'),
    plannedMeaning: getDeliveryMeaning('planned'),
    mocked: getDeliveryName('mocked'),
    mockedMeaning: getDeliveryMeaning('mocked'),
    live: getDeliveryName('live'),
    liveMeaning: getDeliveryMeaning('live'),
    external: getDeliveryName('external'),
    externalMeaning: getDeliveryMeaning('external'),
    retired: getDeliveryName('retired'),
    retiredMeaning: getDeliveryMeaning('retired'),
  } satisfies Partial<PanelStrings>;
}

function createNoticeStrings() {
  return {
    errorAt: vscode.l10n.t('Line {0}'),
    stale: vscode.l10n.t('The picture shows the last version that could be drawn.'),
    loading: vscode.l10n.t('Drawing the diagram…'),
    empty: vscode.l10n.t(
      'This workspace has no diagram yet. Create one, or add a Mermaid file such as docs/architecture.mmd.',
    ),
    create: vscode.l10n.t('Create Diagram'),
    dense: vscode.l10n.t('This diagram has {0} connections. Drawing all of them can take minutes.'),
    denseShowing: vscode.l10n.t('Showing connections of'),
    denseChoose: vscode.l10n.t('Choose which part to show'),
    denseGroups: vscode.l10n.t('Groups'),
    denseNodes: vscode.l10n.t('Boxes'),
    drawEverything: vscode.l10n.t('Show Whole Diagram'),
    drawLess: vscode.l10n.t('Show Part of Diagram'),
  } satisfies Partial<PanelStrings>;
}

function createNavigationStrings() {
  return {
    focusBox: vscode.l10n.t('Show surroundings (N)'),
    focusGroup: vscode.l10n.t('Show this group (N)'),
    shownPart: vscode.l10n.t('Shown part of the diagram'),
    whole: vscode.l10n.t('Whole diagram'),
    depthKeys: vscode.l10n.t('Show the surroundings up to so many connections away'),
    depths: vscode.l10n.t('Connections'),
    depth: vscode.l10n.t('Connections away: {0} ({0})'),
    partShown: vscode.l10n.t('Showing {0} and its surroundings. Connections away: {1}.'),
  } satisfies Partial<PanelStrings>;
}
