import type { Term, TermDraft } from '../../../term';
import type { TextEdit } from '../../../../text/textEdit';
import type { SourceText } from '../../../glossaryFormat';
import { readDocument } from '../readDocument';
import { planTerm } from './addMarkdownTerm';
import { type ChangedTerm, findWrongFields } from './findValidPlan';

/**
 * Returns for each draft the text that adds it to a page without entries; `undefined` where that is not clear without
 * reading the entry separately. Reads all entries at once: reading a page for each takes several times as long.
 *
 * Others may change how an entry is read. So pass only drafts with a definition and without `meta`, whose labels would
 * count as those of the page, and not in alphabetical order, in which even “Overview” would be a term.
 */
export function* formatFirstEntries(
  page: SourceText,
  drafts: readonly TermDraft[],
): Generator<undefined, readonly (string | undefined)[]> {
  const empty = yield* readDocument(page);
  const texts: (string | undefined)[] = drafts.map(() => undefined);
  let pending = drafts.map((draft, at): PendingEntry => {
    const { plans, expected } = planTerm(empty, draft);
    return { at, plans: plans[Symbol.iterator](), expected };
  });
  while (pending.length > 0) {
    const planned = pending.flatMap((entry) => {
      const plan = entry.plans.next();
      return plan.done === true ? [] : { ...entry, text: plan.value[0]?.newText ?? '' };
    });
    const read = yield* readTogether(page, planned);
    for (const [i, { at, text, expected }] of planned.entries()) {
      const [term, other] = read[i] ?? [];
      if (term && !other && findWrongFields(term, expected).length === 0) texts[at] = text;
    }
    pending = planned.filter(({ at }) => texts[at] === undefined);
  }
  return texts;
}

interface PendingEntry {
  readonly at: number;
  /** The edits that are still to be tried, best first. */
  readonly plans: Iterator<readonly TextEdit[]>;
  readonly expected: ChangedTerm;
}

/** Returns the terms that are read in each text, if the page consists of them. */
function* readTogether(
  page: SourceText,
  entries: readonly { readonly text: string }[],
): Generator<undefined, readonly (readonly Term[])[]> {
  let text = page.text.trimEnd();
  const starts: number[] = [];
  for (const entry of entries) {
    starts.push(text.length);
    text += entry.text;
  }
  const { terms } = yield* readDocument({ ...page, text });
  const termsOf = entries.map((): Term[] => []);
  let at = 0;
  for (const { term } of terms) {
    while (term.source.name.start >= (starts[at + 1] ?? Infinity)) at++;
    termsOf[at]?.push(term);
  }
  return termsOf;
}
