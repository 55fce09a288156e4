import * as l10n from '@vscode/l10n';
import { getDeliveryMeaning, getDeliveryName, getFieldLabel } from '../core/service/wording';
import type { PanelStrings } from '../protocol/panelWords';
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
    toolbar: l10n.t('Diagram tools'),
    chooseDiagram: l10n.t('Choose a diagram'),
    search: l10n.t('Find a box'),
    searchPlaceholder: l10n.t('Name of a box or term'),
    searchNothing: l10n.t('No box has this name.'),
    searchResults: l10n.t('{0} boxes found'),
    searchKeys: l10n.t('Enter: next. Tab: stay there. Escape: back.'),
    zoomInto: l10n.t('Zoom into “{0}”'),
    hold: l10n.t('Keep this diagram when you open another Mermaid file'),
    back: l10n.t('Back'),
    forward: l10n.t('Forward'),
    zoomIn: l10n.t('Zoom in'),
    zoomOut: l10n.t('Zoom out'),
    actualSize: l10n.t('Actual size'),
    fit: l10n.t('Show the whole diagram'),
    showAll: l10n.t('Show all'),
    list: l10n.t('Diagram as a list'),
    close: l10n.t('Close'),
    listTitle: l10n.t('Boxes in this diagram'),
    listUngrouped: l10n.t('Not in a group'),
  } satisfies Partial<PanelStrings>;
}

function createKeyStrings() {
  return {
    stepKeys: l10n.t('Follow a connection to the next box'),
    edgeKeys: l10n.t('Go to the previous or next connection of a box'),
    firstBox: l10n.t('First box'),
    lastBox: l10n.t('Last box'),
    openDetails: l10n.t('Show the details of a box or connection'),
    closeDetails: l10n.t('Close the details'),
    scrollKeys: l10n.t('Scroll'),
    present: l10n.t('Present the diagram'),
    presentingNow: l10n.t('Presenting. Press {0} to leave.'),
    leavePresenter: l10n.t('Leave presentation'),
    moveSection: l10n.t('Move and find'),
    viewSection: l10n.t('Choose what is shown'),
    editSection: l10n.t('Edit'),
    presentSection: l10n.t('Walk, present and export'),
    showKeys: l10n.t('Keyboard shortcuts'),
    leftKey: l10n.t('Left'),
    rightKey: l10n.t('Right'),
    upKey: l10n.t('Up'),
    downKey: l10n.t('Down'),
    spaceKey: l10n.t('Space'),
    escapeKey: l10n.t('Esc'),
  } satisfies Partial<PanelStrings>;
}

function createExportStrings() {
  return {
    export: l10n.t('Export the diagram'),
    exportFormat: l10n.t('Format'),
    exportPng: l10n.t('PNG, {0}×'),
    exportBackground: l10n.t('Background'),
    themeBackground: l10n.t('As in the editor'),
    whiteBackground: l10n.t('White'),
    transparentBackground: l10n.t('Transparent'),
    exportSave: l10n.t('Save'),
    exportCopy: l10n.t('Copy as Picture'),
    exportPrint: l10n.t('Print'),
    exportCopied: l10n.t('Copied the picture.'),
    exportFailed: l10n.t(
      'The picture could not be created or copied. Try a smaller size, or save it as SVG.',
    ),
  } satisfies Partial<PanelStrings>;
}

function createWalkStrings() {
  return {
    walk: l10n.t('Walk through the diagram'),
    walkRegion: l10n.t('Walk'),
    walkStep: l10n.t('{0} of {1}'),
    walkChoose: l10n.t('Choose a walk'),
    walkNext: l10n.t('Next'),
    walkBack: l10n.t('Previous'),
    walkLeave: l10n.t('Leave walk'),
    walkKeys: l10n.t('Previous or next step of a walk, as with the arrow keys'),
    walkNone: l10n.t('This diagram has no box to walk to.'),
    walkFromGlossary: l10n.t('Walk from the glossary'),
    walkFromMessages: l10n.t('All messages in order'),
    walkFromArrows: l10n.t('Made from the arrows'),
    walkFromBoxes: l10n.t('Made from the first boxes'),
    walkRecorded: l10n.t('Recorded, not saved yet'),
    walkTour: l10n.t('Tour'),
    walkDone: l10n.t('Done'),
    record: l10n.t('Record a walk'),
    recordRegion: l10n.t('Recording'),
    recordHint: l10n.t(
      'Click boxes and connections in the order of your story, or press Enter on them.',
    ),
    recordAdded: l10n.t('Step {0}: {1}'),
    recordRemoved: l10n.t('Removed step {0}.'),
    recordUndo: l10n.t('Undo Last Step'),
    recordPlay: l10n.t('Play'),
    recordSave: l10n.t('Save to Glossary'),
    recordStop: l10n.t('Discard'),
    recordAgain: l10n.t('Continue Recording'),
    walkSaved: l10n.t('Saved the walk.'),
  } satisfies Partial<PanelStrings>;
}

function createBoxStrings() {
  return {
    status: getFieldLabel('status'),
    delivery: getFieldLabel('delivery'),
    owner: getFieldLabel('owner'),
    users: getFieldLabel('users'),
    aliases: getFieldLabel('aliases'),
    incoming: l10n.t('Called by'),
    outgoing: l10n.t('Calls'),
    reachedFrom: l10n.t('Reached from'),
    leadsTo: l10n.t('Leads to'),
    connectedTo: l10n.t('Connected to'),
    neighbor: l10n.t('{0} ({1})'),
    callsSentence: l10n.t('{0} calls {1}'),
    leadsToSentence: l10n.t('{0} leads to {1}'),
    connectedSentence: l10n.t('{0} is connected to {1}'),
    labeledSentence: l10n.t('{0}: “{1}”'),
    details: l10n.t('Details'),
    noTerm: l10n.t('Not explained in the glossary yet.'),
    openTerm: l10n.t('Open entry'),
    openCode: l10n.t('Open code'),
    editTerm: l10n.t('Edit'),
    openNode: l10n.t('Open diagram source'),
    addTerm: l10n.t('Add definition'),
    findUsages: l10n.t('Find usages'),
    usages: l10n.t('Usages'),
    usagesCount: l10n.t('{0} in code, {1} in documents'),
    counting: l10n.t('Counting…'),
    unused: l10n.t('None'),
    lastChange: l10n.t('Last change'),
    changedBy: l10n.t('{0}, {1}'),
    links: getFieldLabel('links'),
  } satisfies Partial<PanelStrings>;
}

function createDeliveryStrings() {
  return {
    legendTitle: l10n.t('Legend'),
    legendTerm: l10n.t('Explained in the glossary'),
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
    toggleDelivery: l10n.t('Show or hide the delivery status'),
    togglePlain: l10n.t('Show plain words or the words of the diagram'),
    lens: l10n.t('Lens: what the marks show'),
    lensNone: l10n.t('No marks'),
    lensWaiting: l10n.t('What waits on what'),
    lensPlain: l10n.t('Plain words'),
    plainSummary: l10n.t('{0} of {1} boxes in plain words'),
    legendCount: '{0} {1}',
    noOwner: l10n.t('No owner'),
    noUsers: l10n.t('No users named'),
    unexplained: l10n.t('Not explained'),
    coverage: l10n.t('{0}% of the boxes explained'),
    addTermOf: l10n.t('Add “{0}”'),
  } satisfies Partial<PanelStrings>;
}

function createWaitStrings() {
  return {
    waitsFor: l10n.t('{0} waits for:'),
    waitsForNothing: l10n.t('{0} waits for nothing.'),
    plannedSentence: l10n.t('{0} is planned'),
    mockedSentence: l10n.t('{0} is mocked'),
    liveSentence: l10n.t('{0} is live'),
    externalSentence: l10n.t('{0} is external'),
    retiredSentence: l10n.t('{0} is retired'),
    isUnset: l10n.t('{0} has no delivery status'),
    waitsCycle: l10n.t('Wait on each other: {0}'),
    ranking: l10n.t('What blocks the most'),
    rankingNothing: l10n.t('No box depends on a planned, mocked or retired one.'),
    rankingHint: l10n.t('Select a box to see what it waits for.'),
    blocks: l10n.t('Blocks {0}: {1}'),
    againstArrows: l10n.t('Against the arrows'),
    copyList: l10n.t('Copy as Markdown'),
    copied: l10n.t('Copied.'),
  } satisfies Partial<PanelStrings>;
}

function createCompareStrings() {
  return {
    lensChanged: l10n.t('Changed since a revision'),
    toggleChanged: l10n.t('Show what changed since a revision'),
    added: l10n.t('Added'),
    removed: l10n.t('Removed'),
    renamed: l10n.t('Renamed'),
    redefined: l10n.t('Redefined'),
    noChanges: l10n.t('Nothing changed.'),
    notAllDrawn: l10n.t(
      'Not everything that was removed can be drawn here. This list is complete.',
    ),
    comparing: l10n.t('Comparing…'),
    changesSince: l10n.t('Changes since “{0}”'),
    chooseRevision: l10n.t('Choose a Revision'),
    compareHint: l10n.t('Choose a branch, a tag or a commit to see what changed since then.'),
    noGit: l10n.t('Comparing needs Git, which is not available here.'),
    wasValue: l10n.t('{0} before'),
  } satisfies Partial<PanelStrings>;
}

function createNoticeStrings() {
  return {
    errorAt: l10n.t('Line {0}'),
    looseEnd: l10n.t(
      'A connection names “{0}”, which is no box of the diagram. Add the box, or correct the name.',
    ),
    stale: l10n.t('The picture shows the last version that could be drawn.'),
    committed: l10n.t('The picture shows the last committed version.'),
    loading: l10n.t('Drawing the diagram…'),
    loadFailed: l10n.t(
      'A part of this page could not be loaded. Close the page and open it again.',
    ),
    empty: l10n.t(
      'This workspace has no diagram yet. Create one, or add a Mermaid file such as docs/architecture.mmd.',
    ),
    create: l10n.t('Create Diagram'),
    dense: l10n.t(
      'This diagram has {0} connections. Drawing all of them takes about {1}; you can cancel it.',
    ),
    denseShowing: l10n.t('Showing connections of'),
    denseChoose: l10n.t('Choose which part to show'),
    denseGroups: l10n.t('Groups'),
    denseNodes: l10n.t('Boxes'),
    drawEverything: l10n.t('Show Whole Diagram'),
    drawLess: l10n.t('Show Part of Diagram'),
    drawing: l10n.t('Drawing the whole diagram: about {0}…'),
    cancelDrawing: l10n.t('Cancel'),
  } satisfies Partial<PanelStrings>;
}

function createNavigationStrings() {
  return {
    focusBox: l10n.t('Show surroundings'),
    focusGroup: l10n.t('Show this group'),
    shownPart: l10n.t('Shown part of the diagram'),
    whole: l10n.t('Whole diagram'),
    depthKeys: l10n.t('Show the surroundings up to so many connections away'),
    depths: l10n.t('Connections'),
    depth: l10n.t('Connections away: {0} ({0})'),
    partShown: l10n.t('Showing {0} and its surroundings. Connections away: {1}.'),
  } satisfies Partial<PanelStrings>;
}
