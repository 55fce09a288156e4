import * as l10n from '@vscode/l10n';
import { findUnknownDiagramIds } from '../../../diagram/diagramLinks';
import { findStepTarget } from '../../../diagram/findStepTarget';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';

/** Reports a box id in an entry's `diagram` field, and a step of a walk, that no diagram contains. */
export const unknownNode: Rule = {
  code: 'unknown-node',
  check(document: DocumentFacts): readonly RuleFinding[] {
    return [...findUnknownIds(document), ...findUnknownSteps(document)];
  },
};

function findUnknownIds({ entries, text, project }: DocumentFacts): readonly RuleFinding[] {
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
}

/** A walk leaves out such steps, so the author would not notice. */
function findUnknownSteps({ uri, text, project }: DocumentFacts): readonly RuleFinding[] {
  const steps = (project.glossary.files.get(uri)?.walks ?? []).flatMap((walk) => walk.steps);
  return steps
    .filter(
      ({ written, range }) =>
        // The text may be shorter than the one from which the walks were read.
        range.end <= text.length &&
        !project.diagrams.some((linked) => findStepTarget(written, linked) !== undefined),
    )
    .map(({ written, range }) => ({
      range,
      message: l10n.t(
        'No diagram has “{0}”, so walks leave this step out. Correct it, or add it to a diagram.',
        written,
      ),
    }));
}
