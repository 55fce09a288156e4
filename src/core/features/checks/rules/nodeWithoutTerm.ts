import * as l10n from '@vscode/l10n';
import { findLabelRange } from '../labelPlaces';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';
import { isPartOfSystem } from '../../../diagram/partOfSystem';

/** Reports a box of the main diagram that represents a component and has no entry. */
export const nodeWithoutTerm: Rule = {
  code: 'node-without-term',
  check(document: DocumentFacts): readonly RuleFinding[] {
    // Without a glossary, every box would be reported; the first step is to create one.
    if (document.project.glossary.terms.length === 0) return [];
    const [main] = document.project.diagrams;
    const shown = document.diagrams.filter(({ diagram }) => diagram === main?.diagram);
    return shown.flatMap(({ diagram, links }) =>
      diagram.nodes
        .filter((node) => isPartOfSystem(diagram, node) && !links.termOf(node.id))
        .flatMap((node) => {
          const range = findLabelRange(document, node.label || node.id, node.line);
          if (!range) return [];
          const message = l10n.t(
            "The box “{0}” isn't explained in the glossary. Add an entry for it.",
            node.label || node.id,
          );
          return { range, message };
        }),
    );
  },
};
