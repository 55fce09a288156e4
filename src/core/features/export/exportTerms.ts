import type { Glossary } from '../../glossary/glossaryStore';
import { getPlainName } from '../../glossary/plainName';
import type { Term, TermFields } from '../../glossary/term';
import { listOtherNames } from '../../glossary/termFacts';
import { getFirstSentence } from '../../markdown/plainText';
import { readLink } from '../../markdown/readLink';
import { filterOutsideLinks, findFirstMentions } from '../../matching/mentions';
import type { TermIndex } from '../../matching/termIndex';
import type { LastChange } from '../../text/blame';
import type { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import type {
  ExportedMention,
  ExportedReference,
  ExportedTerm,
  ExportedUses,
} from './exportedGlossary';

/** Returns the last change of an entry; `undefined` where git does not know it. Lines are those of its file. */
export type FindChange = (term: Term, lines: LineMap) => LastChange | undefined;

/** What is known of the terms of a glossary. */
export interface TermKnowledge {
  readonly glossary: Glossary;
  readonly index: TermIndex;
  /** See `createTermIds`. */
  readonly ids: ReadonlyMap<Term, string>;
  readonly uses: ReadonlyMap<Term, ExportedUses>;
  /** The most important term first. */
  readonly ranked: readonly Term[];
  readonly pathOf: (uri: DocumentUri) => string;
  readonly changeOf: FindChange;
}

/** Returns the terms of a glossary as plain data, in its order. */
export function exportTerms(knowledge: TermKnowledge): readonly ExportedTerm[] {
  const { glossary, ids, ranked } = knowledge;
  const ranks = new Map(ranked.map((term, i) => [term, i + 1]));
  const names = new TermNames(glossary.terms);
  return [...glossary.files.values()].flatMap((file) =>
    file.terms.map((term): ExportedTerm => {
      const related = term.related.map((name): ExportedReference => {
        const meant = names.find(name);
        return { name, term: meant && ids.get(meant) };
      });
      return {
        id: ids.get(term) ?? '',
        ...exportFields(term),
        mentions: omitEmpty(findMentions(term, knowledge)),
        related: omitEmpty(related),
        file: knowledge.pathOf(file.uri),
        line: file.termLines.lineAt(term.source.name.start) + 1,
        uses: knowledge.uses.get(term),
        rank: ranks.get(term),
        change: knowledge.changeOf(term, file.termLines),
      };
    }),
  );
}

function exportFields(term: Term) {
  const plainName = getPlainName(term);
  const { name, expansion, plain, definition, status, delivery, owner, context, meta } = term;
  return {
    ...{ name, expansion, plain },
    plainName: plainName === name ? undefined : plainName,
    summary: (plain ?? getFirstSentence(definition)) || undefined,
    definition: definition || undefined,
    aliases: omitEmpty(listOtherNames(term)),
    ...omitEmptyLists(term, ['avoid', 'examples', 'users', 'diagram', 'code', 'paths']),
    links: omitEmpty(term.links.map(readLink)),
    ...{ status, delivery, owner, context },
    technical: term.technical || undefined,
    caseSensitive: term.caseSensitive || undefined,
    meta: Object.keys(meta).length === 0 ? undefined : meta,
  };
}

type ListField = 'avoid' | 'examples' | 'users' | 'diagram' | 'code' | 'paths';

function omitEmptyLists(
  term: TermFields,
  fields: readonly ListField[],
): Partial<Pick<TermFields, ListField>> {
  return Object.fromEntries(
    fields.flatMap((field) => (term[field].length > 0 ? [[field, term[field]]] : [])),
  );
}

function omitEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function findMentions(term: Term, { index, ids }: TermKnowledge): readonly ExportedMention[] {
  const { definition: text, source } = term;
  if (text === '') return [];
  const matches = index.findMatches({ uri: source.uri, languageId: 'plaintext', text });
  return findFirstMentions(filterOutsideLinks(text, matches), term).flatMap(
    ({ start, end, term: other }) => {
      const id = ids.get(other);
      return id === undefined ? [] : [{ start, end, term: id }];
    },
  );
}

/** Finds terms by any of their names. */
class TermNames {
  readonly #terms = new Map<string, Term>();

  constructor(terms: readonly Term[]) {
    // A name of a term goes before another name of an earlier one.
    this.#add(terms, ({ name }) => [name]);
    this.#add(terms, ({ aliases, expansion }) => [expansion ?? '', ...aliases]);
  }

  find(name: string): Term | undefined {
    return this.#terms.get(name.toLowerCase());
  }

  #add(terms: readonly Term[], namesOf: (term: Term) => readonly string[]): void {
    for (const term of terms) {
      for (const name of namesOf(term)) {
        const key = name.toLowerCase();
        if (!this.#terms.has(key)) this.#terms.set(key, term);
      }
    }
  }
}
