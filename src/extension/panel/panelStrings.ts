import * as vscode from 'vscode';
import { getDeliveryMeaning, getDeliveryName, getFieldLabel } from '../../core/service/wording';
import type { PanelStrings } from '../../protocol/panelWords';
import { createSketchStrings } from './sketchStrings';

/** Returns all texts of the panel, in the editor's language; the webview itself has none. */
export function createPanelStrings(): PanelStrings {
  return {
    ...createToolStrings(),
    ...createKeyStrings(),
    ...createExportStrings(),
    ...createWalkStrings(),
    ...createBoxStrings(),
    ...createDeliveryStrings(),
    ...createLensStrings(),
    ...createWaitStrings(),
    ...createCompareStrings(),
    ...createNoticeStrings(),
    ...createNavigationStrings(),
    ...createSketchStrings(),
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
    moveSection: vscode.l10n.t('Move and find'),
    viewSection: vscode.l10n.t('Choose what is shown'),
    editSection: vscode.l10n.t('Edit'),
    presentSection: vscode.l10n.t('Walk, present and export'),
    showKeys: vscode.l10n.t('Keyboard shortcuts'),
    leftKey: vscode.l10n.t('Left'),
    rightKey: vscode.l10n.t('Right'),
    upKey: vscode.l10n.t('Up'),
    downKey: vscode.l10n.t('Down'),
    spaceKey: vscode.l10n.t('Space'),
    escapeKey: vscode.l10n.t('Esc'),
  } satisfies Partial<PanelStrings>;
}

function createExportStrings() {
  return {
    export: vscode.l10n.t('Export the diagram'),
    exportFormat: vscode.l10n.t('Format'),
    exportPng: vscode.l10n.t('PNG, {0}×'),
    exportBackground: vscode.l10n.t('Background'),
    themeBackground: vscode.l10n.t('As in the editor'),
    whiteBackground: vscode.l10n.t('White'),
    transparentBackground: vscode.l10n.t('Transparent'),
    exportSave: vscode.l10n.t('Save'),
    exportCopy: vscode.l10n.t('Copy as Picture'),
    exportPrint: vscode.l10n.t('Print'),
    exportCopied: vscode.l10n.t('Copied the picture.'),
    exportFailed: vscode.l10n.t(
      'The picture could not be created or copied. Try a smaller size, or save it as SVG.',
    ),
  } satisfies Partial<PanelStrings>;
}

function createWalkStrings() {
  return {
    walk: vscode.l10n.t('Walk through the diagram'),
    walkRegion: vscode.l10n.t('Walk'),
    walkStep: vscode.l10n.t('{0} of {1}'),
    walkChoose: vscode.l10n.t('Choose a walk'),
    walkNext: vscode.l10n.t('Next'),
    walkBack: vscode.l10n.t('Previous'),
    walkLeave: vscode.l10n.t('Leave walk'),
    walkKeys: vscode.l10n.t('Previous or next step of a walk, as with the arrow keys'),
    walkNone: vscode.l10n.t('This diagram has no box to walk to.'),
    walkFromGlossary: vscode.l10n.t('Walk from the glossary'),
    walkFromMessages: vscode.l10n.t('All messages in order'),
    walkFromArrows: vscode.l10n.t('Made from the arrows'),
    walkFromBoxes: vscode.l10n.t('Made from the first boxes'),
    walkRecorded: vscode.l10n.t('Recorded, not saved yet'),
    walkTour: vscode.l10n.t('Tour'),
    walkDone: vscode.l10n.t('Done'),
    record: vscode.l10n.t('Record a walk'),
    recordRegion: vscode.l10n.t('Recording'),
    recordHint: vscode.l10n.t(
      'Click boxes and connections in the order of your story, or press Enter on them.',
    ),
    recordAdded: vscode.l10n.t('Step {0}: {1}'),
    recordRemoved: vscode.l10n.t('Removed step {0}.'),
    recordUndo: vscode.l10n.t('Undo Last Step'),
    recordPlay: vscode.l10n.t('Play'),
    recordSave: vscode.l10n.t('Save to Glossary'),
    recordStop: vscode.l10n.t('Discard'),
    recordAgain: vscode.l10n.t('Continue Recording'),
    walkSaved: vscode.l10n.t('Saved the walk.'),
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
    findUsages: vscode.l10n.t('Find usages'),
    usages: vscode.l10n.t('Usages'),
    usagesCount: vscode.l10n.t('{0} in code, {1} in documents'),
    counting: vscode.l10n.t('Counting…'),
    unused: vscode.l10n.t('None'),
    lastChange: vscode.l10n.t('Last change'),
    changedBy: vscode.l10n.t('{0}, {1}'),
    links: getFieldLabel('links'),
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

function createLensStrings() {
  return {
    toggleDelivery: vscode.l10n.t('Show or hide the delivery status'),
    togglePlain: vscode.l10n.t('Show plain words or the words of the diagram'),
    lens: vscode.l10n.t('Lens: what the marks show'),
    lensNone: vscode.l10n.t('No marks'),
    lensWaiting: vscode.l10n.t('What waits on what'),
    lensPlain: vscode.l10n.t('Plain words'),
    plainSummary: vscode.l10n.t('{0} of {1} boxes in plain words'),
    legendCount: '{0} {1}',
    noOwner: vscode.l10n.t('No owner'),
    noUsers: vscode.l10n.t('No users named'),
    unexplained: vscode.l10n.t('Not explained'),
    coverage: vscode.l10n.t('{0}% of the boxes explained'),
    addTermOf: vscode.l10n.t('Add “{0}”'),
  } satisfies Partial<PanelStrings>;
}

function createWaitStrings() {
  return {
    waitsFor: vscode.l10n.t('{0} waits for:'),
    waitsForNothing: vscode.l10n.t('{0} waits for nothing.'),
    plannedSentence: vscode.l10n.t('{0} is planned'),
    mockedSentence: vscode.l10n.t('{0} is mocked'),
    liveSentence: vscode.l10n.t('{0} is live'),
    externalSentence: vscode.l10n.t('{0} is external'),
    retiredSentence: vscode.l10n.t('{0} is retired'),
    isUnset: vscode.l10n.t('{0} has no delivery status'),
    waitsCycle: vscode.l10n.t('Wait on each other: {0}'),
    ranking: vscode.l10n.t('What blocks the most'),
    rankingNothing: vscode.l10n.t('No box depends on a planned, mocked or retired one.'),
    rankingHint: vscode.l10n.t('Select a box to see what it waits for.'),
    blocks: vscode.l10n.t('Blocks {0}: {1}'),
    againstArrows: vscode.l10n.t('Against the arrows'),
    copyList: vscode.l10n.t('Copy as Markdown'),
    copied: vscode.l10n.t('Copied.'),
  } satisfies Partial<PanelStrings>;
}

function createCompareStrings() {
  return {
    lensChanged: vscode.l10n.t('Changed since a revision'),
    toggleChanged: vscode.l10n.t('Show what changed since a revision'),
    added: vscode.l10n.t('Added'),
    removed: vscode.l10n.t('Removed'),
    renamed: vscode.l10n.t('Renamed'),
    redefined: vscode.l10n.t('Redefined'),
    noChanges: vscode.l10n.t('Nothing changed.'),
    comparing: vscode.l10n.t('Comparing…'),
    changesSince: vscode.l10n.t('Changes since “{0}”'),
    chooseRevision: vscode.l10n.t('Choose a Revision'),
    compareHint: vscode.l10n.t(
      'Choose a branch, a tag or a commit to see what changed since then.',
    ),
    noGit: vscode.l10n.t('Comparing needs Git, which is not available here.'),
    wasValue: vscode.l10n.t('{0} before'),
  } satisfies Partial<PanelStrings>;
}

function createNoticeStrings() {
  return {
    errorAt: vscode.l10n.t('Line {0}'),
    stale: vscode.l10n.t('The picture shows the last version that could be drawn.'),
    committed: vscode.l10n.t('The picture shows the last committed version.'),
    loading: vscode.l10n.t('Drawing the diagram…'),
    empty: vscode.l10n.t(
      'This workspace has no diagram yet. Create one, or add a Mermaid file such as docs/architecture.mmd.',
    ),
    create: vscode.l10n.t('Create Diagram'),
    dense: vscode.l10n.t(
      'This diagram has {0} connections. Drawing all of them takes about {1}; you can cancel it.',
    ),
    denseShowing: vscode.l10n.t('Showing connections of'),
    denseChoose: vscode.l10n.t('Choose which part to show'),
    denseGroups: vscode.l10n.t('Groups'),
    denseNodes: vscode.l10n.t('Boxes'),
    drawEverything: vscode.l10n.t('Show Whole Diagram'),
    drawLess: vscode.l10n.t('Show Part of Diagram'),
    drawing: vscode.l10n.t('Drawing the whole diagram: about {0}…'),
    cancelDrawing: vscode.l10n.t('Cancel'),
  } satisfies Partial<PanelStrings>;
}

function createNavigationStrings() {
  return {
    focusBox: vscode.l10n.t('Show surroundings'),
    focusGroup: vscode.l10n.t('Show this group'),
    shownPart: vscode.l10n.t('Shown part of the diagram'),
    whole: vscode.l10n.t('Whole diagram'),
    depthKeys: vscode.l10n.t('Show the surroundings up to so many connections away'),
    depths: vscode.l10n.t('Connections'),
    depth: vscode.l10n.t('Connections away: {0} ({0})'),
    partShown: vscode.l10n.t('Showing {0} and its surroundings. Connections away: {1}.'),
  } satisfies Partial<PanelStrings>;
}
