import * as l10n from '@vscode/l10n';
import type { Diagram, DiagramNode } from '../../../diagram/diagram';
import type { LinkedDiagram } from '../../../diagram/linkedDiagrams';
import { findLabelPlaces } from '../labelPlaces';
import { isCodeName, isFileName } from '../machineNames';
import type { DocumentFacts } from '../documentFacts';
import type { ProjectFacts } from '../projectFacts';
import type { Rule, RuleFinding } from '../rule';
import { isKnownAcronym } from '../../../language/knownAcronyms';
import { isPartOfSystem } from '../../../diagram/partOfSystem';

/** Reports a box of the main diagram that represents a component and has no entry. */
export const nodeWithoutTerm: Rule = {
  code: 'node-without-term',
  check(document: DocumentFacts): readonly RuleFinding[] {
    const { glossary, diagrams } = document.project;
    const [main] = diagrams;
    // Without a glossary, every box would be reported; the first step is to create one.
    if (glossary.terms.length === 0 || main?.diagram.uri !== document.uri) return [];
    const { boxes } = findLabelPlaces(document, main.diagram);
    return listNodesWithoutTerm(main).flatMap(({ id, label }) => {
      const place = boxes.get(id);
      if (!place) return [];
      const range = { start: place.start, end: place.end };
      const message = l10n.t(
        "The box “{0}” isn't explained in the glossary. Add an entry for it.",
        label,
      );
      return { range, message };
    });
  },
};

/** Boxes without an entry in the diagrams besides the main one, where they are only counted. */
export interface OtherBoxes {
  /** A box with the same label in several diagrams counts once. */
  readonly boxes: number;
  readonly diagrams: number;
}

/** Counts the boxes without an entry that are not in the main diagram. */
export function countOtherBoxes({
  glossary,
  settings,
  diagrams: [main, ...others],
}: Pick<ProjectFacts, 'glossary' | 'settings' | 'diagrams'>): OtherBoxes {
  const isOff = settings.checks['node-without-term'] === 'off';
  if (!main || isOff || glossary.terms.length === 0) return { boxes: 0, diagrams: 0 };
  const reported = new Set(listNodesWithoutTerm(main).map(toKey));
  const labels = new Set<string>();
  let diagrams = 0;
  for (const linked of others) {
    const found = listNodesWithoutTerm(linked)
      .map(toKey)
      .filter((key) => !reported.has(key));
    if (found.length > 0) diagrams++;
    for (const key of found) labels.add(key);
  }
  return { boxes: labels.size, diagrams };
}

/** Counts the boxes that need an explanation, and those that have one. A label in several diagrams counts once. */
export function countBoxes(diagrams: readonly LinkedDiagram[]): {
  readonly all: number;
  readonly explained: number;
} {
  const explained = new Set<string>();
  const missing = new Set<string>();
  for (const linked of diagrams) {
    const { diagram, links } = linked;
    for (const node of listNodesWithoutTerm(linked)) missing.add(toKey(node));
    for (const node of diagram.nodes)
      if (isPartOfSystem(diagram, node) && links.termOf(node.id)) explained.add(toKey(node));
  }
  const left = [...missing].filter((key) => !explained.has(key)).length;
  return { all: explained.size + left, explained: explained.size };
}

/** A diagram of code, most of whose boxes are identifiers or files, contains no words for a glossary. */
function listNodesWithoutTerm({ diagram, links }: LinkedDiagram): readonly DiagramNode[] {
  if (showsSteps(diagram)) return [];
  const parts = diagram.nodes.filter((node) => isPartOfSystem(diagram, node));
  const ofCode = parts.filter(({ label }) => isCodeName(label));
  if (ofCode.length * 2 > parts.length) return [];
  return parts.filter(
    ({ id, label }) =>
      !links.termOf(id) &&
      !isFileName(label) &&
      !isDescription(label) &&
      !isKnownAcronym(label, 'developers'),
  );
}

/** `Auth: session or API key`, `Dev + test`, `Request 01`: what a box contains or its number in a row, not its name. */
function isDescription(label: string): boolean {
  return /[:,：，、]\s?|\s[+&]\s|\s\d{1,2}$/u.test(label);
}

const decision =
  /[\p{L}\p{N}_]\{(?!\{)[^{}\n]{1,200}\}|\bshape:\s*(?:diam|diamond|decision|question)\b/u;

/** A flowchart with a decision shows a process, whose boxes are steps. */
function showsSteps({ type, text, nodes }: Diagram): boolean {
  if (type !== 'flowchart') return false;
  return nodes.some(({ label }) => /[?？]$/u.test(label)) || decision.test(text);
}

function toKey({ label }: DiagramNode): string {
  return label.toLowerCase();
}
