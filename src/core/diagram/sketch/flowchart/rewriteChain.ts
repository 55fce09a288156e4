import { addAll } from '../../../text/collections';
import type { Box } from '../../source/boxReader';
import { type FlowChain, isDecorated } from './flowchartSource';

export interface ChainChange {
  /** Whether a box is left out, with all of its edges. */
  readonly isDropped: (box: Box) => boolean;
  /** Returns the link of an edge, which may be a new one; `undefined` for an edge that is left out. */
  readonly linkOf: (edge: number) => string | undefined;
  /** Whether a box without edges must still be written, although another place may describe it. */
  readonly needsMention: (box: Box) => boolean;
}

/** A chain in the making. There is one more list than there are links. */
interface Piece {
  readonly lists: (readonly Box[])[];
  readonly links: string[];
}

/**
 * Returns the statements that replace a chain when some of its edges or boxes go or change. Keeps the author's text,
 * and the order of the edges.
 */
export function rewriteChain(
  code: string,
  chain: FlowChain,
  change: ChainChange,
): readonly string[] {
  const pieces = splitChain(code, chain, change);
  const linked = new Set(pieces.filter(({ links }) => links.length > 0).flatMap(listBoxes));
  const written = new Set<Box>();
  const writeBox = (box: Box): string => {
    const text = written.has(box) ? box.id : code.slice(box.start, box.end);
    written.add(box);
    return text;
  };
  return pieces.flatMap((piece) => {
    if (piece.links.length > 0) return [joinPiece(piece, writeBox)];
    return listBoxes(piece)
      .filter((box) => !linked.has(box) && !written.has(box))
      .filter((box) => isDecorated(box) || change.needsMention(box))
      .map(writeBox);
  });
}

function listBoxes({ lists }: Piece): readonly Box[] {
  return lists.flat();
}

function joinPiece({ lists, links }: Piece, writeBox: (box: Box) => string): string {
  return lists.map((boxes, i) => boxes.map(writeBox).join(' & ') + (links[i] ?? '')).join('');
}

function splitChain(code: string, chain: FlowChain, change: ChainChange): readonly Piece[] {
  const keep = (boxes: readonly Box[] = []): readonly Box[] =>
    boxes.filter((box) => !change.isDropped(box));
  let piece: Piece = { lists: [keep(chain.lists[0])], links: [] };
  const pieces = [piece];
  const begin = (boxes: readonly Box[]): void => {
    piece = { lists: [boxes], links: [] };
    pieces.push(piece);
  };
  let edge = chain.firstEdge;
  for (const [i, { start, end }] of chain.links.entries()) {
    const from = chain.lists[i] ?? [];
    const to = chain.lists[i + 1] ?? [];
    const kept = keep(to);
    const toLink = (link: string | undefined): string | undefined =>
      link === undefined
        ? undefined
        : code.slice(from.at(-1)?.end, start) + link + code.slice(end, to[0]?.start);
    const rows = from.map((source) => {
      const links = to.map((target) => {
        const link = change.linkOf(edge++);
        return { target, link: toLink(link) };
      });
      return { source, links: links.filter(({ target }) => kept.includes(target)) };
    });
    const keptRows = rows.filter(({ source }) => !change.isDropped(source));
    const all = new Set(keptRows.flatMap(({ links }) => links.map(({ link }) => link)));
    const [same] = all;
    if (all.size === 1 && same !== undefined) {
      piece.links.push(same);
      piece.lists.push(kept);
      continue;
    }
    if (all.size > 1) {
      for (const row of keptRows) addAll(pieces, splitRow(row.source, row.links));
    }
    begin(kept);
  }
  return pieces;
}

/** Returns the edges from one box, those with the same link together. */
function splitRow(
  source: Box,
  links: readonly { readonly target: Box; readonly link: string | undefined }[],
): readonly Piece[] {
  const pieces: { readonly lists: [Box[], Box[]]; readonly links: string[] }[] = [];
  let last: string | undefined;
  for (const { target, link } of links) {
    if (link !== undefined && link === last) pieces.at(-1)?.lists[1].push(target);
    else if (link !== undefined) pieces.push({ lists: [[source], [target]], links: [link] });
    last = link;
  }
  return pieces;
}
