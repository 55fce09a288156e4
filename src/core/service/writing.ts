// Entry point for the form of a term, separate from the service so that it is loaded with the first form.

import { findDiagramContext } from '../diagram/diagramContext';
import type { FormFieldKey } from '../features/edit/termForm';
import { renderExplanation } from '../features/explain/explanationMarkdown';
import { completeFields, type Term, type TermFields } from '../glossary/term';
import { NameSearch } from '../language/nameSearch';
import { type MarkdownNode, toMarkdownTree } from '../markdown/markdownTree';
import { getFirstSentence } from '../markdown/plainText';
import { parseMarkdown, toSafeTokens } from '../markdown/safeTokens';
import type { DocumentUri } from '../text/textDocument';
import { searchTerms } from './editing';
import type { GlossaryService } from './glossaryService';

export { checkForm } from '../features/edit/formChecks';
export { createAllFields } from '../features/edit/termForm';
export { readEntry } from '../features/edit/editTerms';
export { describeMissingEntry } from '../glossary/termReference';
export { completeFields, deliveries, statuses } from '../glossary/term';
export { findDraftRefusals, findFieldRefusals } from '../features/edit/writableFields';

/** The entry that a form edits, or the file that its new entry will be in. */
export interface FormSubject {
  readonly uri: DocumentUri;
  /** `undefined` for a new entry. */
  readonly term: Term | undefined;
}

/** Returns the hover of a term with the values of a form, as plain data. Links and pictures are left out. */
export async function previewTerm(
  service: GlossaryService,
  fields: TermFields,
  { uri, term: self }: FormSubject,
): Promise<readonly MarkdownNode[]> {
  const none = { start: 0, end: 0 };
  const source = self?.source ?? { uri, entry: none, name: none, definition: undefined };
  // Bold text without words would be a line.
  const name = fields.name === '' ? '…' : fields.name;
  const term: Term = { ...completeFields(fields), name, source };
  const diagramContext = self && findDiagramContext(self, await service.diagramsOf([self]));
  const markdown = renderExplanation(
    { term, form: 'name', written: term.name, diagramContext },
    await service.index(),
    {
      icon: () => '',
      openTerm: () => undefined,
      editTerm: () => undefined,
      showInDiagram: () => undefined,
    },
  );
  return toMarkdownTree(toSafeTokens(parseMarkdown(markdown)));
}

/** A value that other entries or diagrams have, with a note that tells it apart. */
export interface SuggestedValue {
  readonly value: string;
  readonly note: string;
}

/** Returns values for a field that match what the user has typed, the best first; none for fields without a stock of values. */
export async function suggestValues(
  service: GlossaryService,
  field: FormFieldKey,
  query: string,
  limit: number,
): Promise<readonly SuggestedValue[]> {
  if (field === 'related') {
    const terms = await searchTerms(service, query, limit);
    return terms.map(({ name, plain, definition }) => ({
      value: name,
      note: plain ?? getFirstSentence(definition),
    }));
  }
  if (field === 'diagram') return suggestBoxes(service, query, limit);
  const { terms } = await service.glossary();
  const values = new Map<string, number>();
  for (const value of terms.flatMap((term) => listValues(term, field))) {
    if (value !== undefined) values.set(value, (values.get(value) ?? 0) + 1);
  }
  // The most frequent first: among equal matches the search keeps the alphabetical order.
  const byUse = [...values.keys()].sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0));
  const found =
    query === '' ? byUse : new NameSearch(values.keys(), (value) => [value]).find(query);
  return found.slice(0, limit).map((value) => ({ value, note: '' }));
}

function listValues(term: Term, field: FormFieldKey): readonly (string | undefined)[] {
  // A team that uses one component may own another.
  if (field === 'owner' || field === 'users') return [term.owner, ...term.users];
  return field === 'context' ? [term.context] : [];
}

async function suggestBoxes(
  service: GlossaryService,
  query: string,
  limit: number,
): Promise<readonly SuggestedValue[]> {
  const labels = new Map<string, string>();
  for (const { diagram } of await service.diagramOutlines()) {
    for (const { id, label } of [...diagram.nodes, ...diagram.groups]) {
      if (!labels.has(id)) labels.set(id, label);
    }
  }
  const found = new NameSearch(labels, ([id, label]) => [label, id]).find(query);
  return found
    .slice(0, limit)
    .map(([value, label]) => ({ value, note: label === value ? '' : label }));
}
