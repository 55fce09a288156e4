import * as l10n from '@vscode/l10n';
import type { Term } from '../../glossary/term';
import type { Position } from '../../text/range';
import type { FoundBox } from '../../diagram/boxAt';
import { explainFixedId } from '../../diagram/fixedIds';
import type { MeantTerms } from '../../matching/termsAt';

/** The target of a rename at a position, or the reason why it is not possible, for the user. */
export type RenameTarget =
  | { readonly kind: 'term'; readonly term: Term; readonly start: Position; readonly end: Position }
  | { readonly kind: 'box'; readonly box: FoundBox }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Determines the target: an id is renamed as an id, even if it is also a term, because other lines of the diagram
 * refer to it. Elsewhere the target is the word's term, if the word is its name.
 *
 * @param written The words that match a term, as written.
 */
export function findRenameTarget(
  box: FoundBox | undefined,
  termsAtPosition: (MeantTerms & { readonly written: string }) | undefined,
): RenameTarget | undefined {
  const fixed = box?.part === 'id' ? explainFixedId(box) : undefined;
  if (box?.part === 'id' && fixed === undefined) return { kind: 'box', box };
  const term = termsAtPosition?.terms[0];
  if (term && termsAtPosition.form === 'name') {
    return { kind: 'term', term, start: termsAtPosition.start, end: termsAtPosition.end };
  }
  if (term) return { kind: 'refused', reason: describeOtherName(termsAtPosition.written, term) };
  if (fixed !== undefined) return { kind: 'refused', reason: fixed };
  return box && { kind: 'refused', reason: describeFreeText() };
}

function describeOtherName(written: string, { name }: Term): string {
  return l10n.t(
    '“{0}” is an alias of “{1}”. To rename it, change the aliases in the entry.',
    written,
    name,
  );
}

function describeFreeText(): string {
  return l10n.t('Nothing else refers to this text. Edit it directly.');
}
