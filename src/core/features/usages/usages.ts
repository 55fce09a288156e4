import type { Glossary } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { Position } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';
import type { TermReference } from '../edit/termReference';
import { findTerm } from '../edit/termReference';
import { type FileUsages, perMatch } from './fileUsages';
import type { Meanings } from './meanings';

/** A place where a term is used. */
export interface Usage {
  readonly uri: DocumentUri;
  readonly start: Position;
  readonly end: Position;
}

/** Where the terms of a glossary were used when the workspace was last looked through. */
export class Usages {
  readonly #glossary: Glossary;
  readonly #meanings: Meanings;
  readonly #files: readonly FileUsages[];

  constructor(glossary: Glossary, meanings: Meanings, files: readonly FileUsages[]) {
    this.#glossary = glossary;
    this.#meanings = meanings;
    this.#files = files;
  }

  /** All places but those in the term's own entry, by file and in the order of the text. */
  of(reference: TermReference): readonly Usage[] {
    const usages: Usage[] = [];
    this.#visit(reference, ({ uri, lines }, start, end) => {
      usages.push({ uri, start: lines.positionAt(start), end: lines.positionAt(end) });
    });
    return usages;
  }

  count(reference: TermReference): number {
    let count = 0;
    this.#visit(reference, () => count++);
    return count;
  }

  #visit(
    reference: TermReference,
    visit: (file: FileUsages, start: number, end: number) => void,
  ): void {
    const term = findTerm(this.#glossary.terms, reference);
    const number = term && this.#meanings.numberOf(term);
    if (number === undefined) return;
    const ids = this.#meanings.idsOf(number);
    for (const file of this.#files) {
      const { matches } = file;
      for (let at = 0; at < matches.length; at += perMatch) {
        if (!ids.has(matches[at + 2] ?? -1)) continue;
        const start = matches[at] ?? 0;
        if (!isOwn(term, file.uri, start)) visit(file, start, matches[at + 1] ?? start);
      }
    }
  }
}

function isOwn(term: Term | undefined, uri: DocumentUri, offset: number): boolean {
  if (term?.source.uri !== uri) return false;
  return offset >= term.source.entry.start && offset < term.source.entry.end;
}
