import type { DiagramText } from '../../diagram/diagramText';
import type { Term } from '../../glossary/term';
import { respell } from '../../language/spelling';
import { listBoxes } from '../../diagram/boxAt';
import type { CursorPlace } from './cursorPlace';
import { isReservedId } from '../../diagram/fixedIds';

/** A box that can be inserted at the cursor. */
export interface BoxCompletion {
  /** As a reader sees it. */
  readonly name: string;
  /** Replaces the typed text. */
  readonly text: string;
  /** The term of a new box. */
  readonly term?: Term;
}

/** Returns the ids of the diagram's boxes, each with its label, in the order of the text. */
export function listKnownBoxes(text: DiagramText, offset: number): readonly BoxCompletion[] {
  const names = new Map<string, string>();
  for (const { id, range, label } of listBoxes(text)) {
    // The text that is being typed is not a box yet, and a title is not an id.
    if (range.start <= offset && offset <= range.end) continue;
    if (text.code.slice(range.start, range.end) !== id || id.startsWith('[')) continue;
    const name = label ? text.code.slice(label.start, label.end) : '';
    if (!names.get(id)) names.set(id, name);
  }
  return [...names].map(([id, name]) => ({ name: name === '' ? id : name, text: id }));
}

type DeclarationWriter = (id: string, label: string) => string;

/** How to declare a box with a label; a preceding keyword may already be typed. */
const declarations: Readonly<Record<string, DeclarationWriter>> = {
  architecture: (id, label) => `service ${id}(server)[${label.replace(/[^\p{L}\p{N} ]/gu, ' ')}]`,
  block: formatBracketedBox,
  c4: (id, label) => `System(${id}, "${label.replaceAll('"', "'")}")`,
  class: (id, label) => `class ${formatBracketedBox(id, label)}`,
  er: formatBracketedBox,
  flowchart: formatBracketedBox,
  sequence: (id, label) => `participant ${id} as ${label.replace(/[;#\n]/gu, ' ')}`,
  state: (id, label) => `state "${label.replaceAll('"', "'")}" as ${id}`,
  swimlane: formatBracketedBox,
};

/** Diagram types in which a box may be declared where it is first used. */
const inlineDeclarationTypes = new Set(['block', 'er', 'flowchart', 'swimlane']);
const statementStart = /^[\s{}]*[\p{L}\p{N}_]*$/u;
const keyword = /^[\s{}]*(?:create\s+)?(?:participant|actor|class|state|service)\s+\S*$/u;
const call = /^[\s{}]*(?!(?:Bi)?Rel|Update|Add)\w+\(\s*\S*$/u;
const styling = /^\s*(?:class|style|click|linkStyle|subgraph)\s/u;

/** Returns the declaration of a term as a new box at the cursor; `undefined` if it cannot be declared there. */
export function findDeclarationWriter(
  { type }: DiagramText,
  { kind, line }: CursorPlace,
): DeclarationWriter | undefined {
  const whole = declarations[type];
  if (!whole) return undefined;
  if (type === 'c4') {
    if (statementStart.test(line)) return whole;
    return call.test(line)
      ? (id, label) => whole(id, label).slice('System('.length, -1)
      : undefined;
  }
  if (kind !== 'id') return undefined;
  if (inlineDeclarationTypes.has(type)) return styling.test(line) ? undefined : whole;
  if (keyword.test(line)) return (id, label) => whole(id, label).replace(/^\w+ /u, '');
  return statementStart.test(line) ? whole : undefined;
}

/** Returns an id for a term that no box of the diagram has. */
export function createFreeId({ name }: Term, usedIds: ReadonlySet<string>): string | undefined {
  const model = { text: 'ab', start: 0, end: 2 };
  const words = respell(model, 'ab', name, { kind: 'identifier', separator: '' });
  const plain = words.replace(/[^\p{L}\p{N}_]/gu, '').replace(/^(?=\p{N})/u, '_');
  if (plain === '') return undefined;
  for (let count = 1; ; count++) {
    const id = count === 1 ? plain : `${plain}${count}`;
    if (!usedIds.has(id) && !isReservedId(id)) return id;
  }
}

function formatBracketedBox(id: string, label: string): string {
  return `${id}["${label.replaceAll('"', '#quot;')}"]`;
}
