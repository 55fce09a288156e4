import * as l10n from '@vscode/l10n';
import { findUnknownDiagramIds } from '../../../diagram/diagramLinks';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';

/** Reports a box id in an entry's `diagram` field that no diagram contains. */
export const unknownNode: Rule = {
  code: 'unknown-node',
  check({ entries, text, project }: DocumentFacts): readonly RuleFinding[] {
    const diagrams = project.diagrams.map(({ diagram }) => diagram);
    return findUnknownDiagramIds(diagrams, entries).map(({ term, id }) => {
      const { entry, name } = term.source;
      // Searches after the name, which may be the same word.
      const at = text.slice(entry.start, entry.end).lastIndexOf(id);
      const start = entry.start + at;
      return {
        range: at < 0 ? name : { start, end: start + id.length },
        message: l10n.t(
          'No diagram has a box with the id “{0}”. Correct the id, or add the box for “{1}”.',
          id,
          term.name,
        ),
      };
    });
  },
};
