import * as l10n from '@vscode/l10n';
import type { FoundBox } from './boxAt';
import { listUses } from './boxAt';

/** Diagram types in which every reference to a box is known; in others an id may be part of a text. */
const renamableTypes = new Set([
  'architecture',
  'block',
  'c4',
  'class',
  'er',
  'flowchart',
  'sequence',
  'state',
  'swimlane',
]);

/** Returns why the id of a box cannot be renamed, for the user; `undefined` if it can. */
export function explainFixedId({ text, occurrence: { id } }: FoundBox): string | undefined {
  if (!text.diagram) {
    return l10n.t('This diagram has an error. Correct it first; the Problems view shows where.');
  }
  const hasOwnId = listUses(text, id).every(
    ({ range }) => text.code.slice(range.start, range.end) === id,
  );
  if (renamableTypes.has(text.type) && hasOwnId) return undefined;
  return l10n.t('Nothing else in this diagram refers to “{0}”. Edit the text directly.', id);
}

/** Words that begin or end a construct in at least one diagram type. */
const reserved = new Set(
  (
    'accDescr accTitle activate actor align alt and architecture-beta as autonumber block box break call class ' +
    'classDef click columns create critical cssClass deactivate default destroy direction else end flowchart graph ' +
    'group href in junction link linkStyle links loop namespace note opt option par participant rect service space ' +
    'state style subgraph title'
  ).split(' '),
);

/** Returns true for a word that cannot be an id. */
export function isReservedId(id: string): boolean {
  return reserved.has(id);
}

/** Returns why a diagram does not accept a text as an id. */
export function explainUnfitId(newId: string): string {
  if (/\s/u.test(newId)) {
    return l10n.t(
      'An id cannot contain spaces. Write “{0}”, and change the label if readers need another name.',
      newId.trim().replace(/\s+/gu, '_'),
    );
  }
  if (isReservedId(newId)) {
    return l10n.t('“{0}” is a reserved word in diagrams. Choose another id.', newId);
  }
  return l10n.t(
    '“{0}” as an id would change the diagram. Begin with a letter, and use only letters, digits and “_”.',
    newId,
  );
}
