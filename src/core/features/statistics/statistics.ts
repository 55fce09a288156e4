import type { Term } from '../../glossary/term';
import { isAcronym } from '../../language/acronyms';
import type { LastChange } from '../../text/blame';

/** Each list for readers has at most this many entries. */
const maxListed = 5;

/** How much of something the glossary explains. */
export interface Coverage {
  readonly all: number;
  readonly explained: number;
  /** Rounded down, so that only complete coverage is 100; `undefined` if there is nothing to explain. */
  readonly percent: number | undefined;
}

interface Uses {
  readonly code: number;
  readonly docs: number;
  readonly files: number;
}

/** The state of a glossary. */
export interface Statistics {
  readonly terms: number;
  readonly boxes: Coverage;
  readonly acronyms: Coverage;
  /** Boxes and acronyms together. */
  readonly total: Coverage;
  readonly withoutDefinition: readonly Term[];
  readonly withoutOwner: readonly Term[];
  /** Entries that no one has approved; deprecated ones need no approval. */
  readonly withoutReview: readonly Term[];
  readonly mostUsed: readonly { readonly term: Term; readonly uses: Uses }[];
  /** Starting with the unused ones. */
  readonly leastUsed: readonly { readonly term: Term; readonly uses: Uses }[];
  /** The entries that were not changed for the longest time. Empty without git. */
  readonly oldest: readonly { readonly term: Term; readonly change: LastChange }[];
}

/** What statistics are computed from. */
export interface CountedGlossary {
  readonly terms: readonly Term[];
  readonly uses: ReadonlyMap<Term, Uses>;
  readonly boxes: Pick<Coverage, 'all' | 'explained'>;
  /** Acronyms that documents use without an explanation, each once. */
  readonly unexplained: number;
  readonly changes: ReadonlyMap<Term, LastChange>;
}

const unused: Uses = { code: 0, docs: 0, files: 0 };

export function computeStatistics(counted: CountedGlossary): Statistics {
  const { terms, uses, boxes, unexplained, changes } = counted;
  const byUse = terms
    .map((term) => ({ term, uses: uses.get(term) ?? unused }))
    .sort((a, b) => getWeight(b.uses) - getWeight(a.uses));
  // Entries with the same name are used by the same words.
  const names = new Set<string>();
  const byName = byUse.filter(({ term: { name } }) => !names.has(name) && names.add(name));
  const explained = new Set(
    byUse.flatMap(({ term, uses: { docs } }) => (docs > 0 ? findAcronyms(term) : [])),
  ).size;
  const acronyms = { all: explained + unexplained, explained };
  return {
    terms: terms.length,
    boxes: toCoverage(boxes),
    acronyms: toCoverage(acronyms),
    total: toCoverage({
      all: boxes.all + acronyms.all,
      explained: boxes.explained + acronyms.explained,
    }),
    withoutDefinition: terms.filter(
      ({ definition, plain, expansion }) =>
        definition === '' && plain === undefined && expansion === undefined,
    ),
    withoutOwner: terms.filter(({ owner }) => owner === undefined),
    withoutReview: terms.filter(({ status }) => status === undefined || status === 'draft'),
    mostUsed: byName.filter((one) => getWeight(one.uses) > 0).slice(0, maxListed),
    leastUsed: [...byName].reverse().slice(0, maxListed),
    oldest: terms
      .flatMap((term) => {
        const change = changes.get(term);
        return change === undefined ? [] : [{ term, change }];
      })
      .sort((a, b) => (a.change.day < b.change.day ? -1 : a.change.day > b.change.day ? 1 : 0))
      .slice(0, maxListed),
  };
}

function getWeight({ code, docs }: Uses): number {
  return code + docs;
}

function findAcronyms({ name, aliases }: Term): readonly string[] {
  return [name, ...aliases].filter(isAcronym).slice(0, 1);
}

function toCoverage({ all, explained }: Pick<Coverage, 'all' | 'explained'>): Coverage {
  return { all, explained, percent: all === 0 ? undefined : Math.floor((100 * explained) / all) };
}
