import { NameSearch } from '../language/nameSearch';

/** As many as a reader looks through. */
const maxBoxes = 20;

/** A box, and the diagram that it is in. */
interface BoxPlace {
  readonly diagram: string;
  /** The title of the diagram. */
  readonly title: string;
  readonly node: string;
  readonly label: string;
}

interface NamedTerm {
  readonly name: string;
  readonly expansion?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
}

/** A box of another diagram, with its term. */
export interface OtherBox<T extends NamedTerm> extends BoxPlace {
  readonly term: T | undefined;
}

/** Searches boxes by their labels and all names of their terms. */
export function createBoxSearch<T extends NamedTerm>(
  boxes: readonly OtherBox<T>[],
): NameSearch<OtherBox<T>> {
  return new NameSearch(boxes, ({ label, term }) => [
    label,
    ...(term ? [term.name, term.expansion ?? '', ...(term.aliases ?? [])] : []),
  ]);
}

/** Returns one box of a term from each diagram, preferably one with its name. */
export function listBoxesOfTerm<T extends NamedTerm>(
  boxes: readonly OtherBox<T>[],
  name: string,
  isTerm: (term: T) => boolean,
): readonly BoxPlace[] {
  const found = new Map<string, OtherBox<T>>();
  const same = boxes.filter(({ term }) => term !== undefined && isTerm(term));
  const exact = same.filter(({ label }) => label === name);
  for (const box of [...exact, ...same]) {
    if (!found.has(box.diagram)) found.set(box.diagram, box);
  }
  return takePlaces([...found.values()]);
}

/** Returns the places of the first boxes, as many as are shown. */
export function takePlaces(boxes: readonly BoxPlace[]): readonly BoxPlace[] {
  return boxes
    .slice(0, maxBoxes)
    .map(({ diagram, title, node, label }) => ({ diagram, title, node, label }));
}
