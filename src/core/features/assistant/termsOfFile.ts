import * as l10n from '@vscode/l10n';
import type { Term } from '../../glossary/term';
import type { TermMatch } from '../../matching/termMatch';
import { getLanguageOfFile } from '../../sourceText/findLanguage';
import { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import { limitAnswer, formatFullName, describeMissingGlossary, formatSummary } from './termText';
import { type Knowledge, formatFilePlace } from './knowledge';

/** In UTF-16 units. Longer files are searched only up to here: they are seldom read to be understood. */
const maxTextLength = 1_000_000;

/** The terms that a text uses under one name. */
export interface UsedTerm {
  readonly terms: readonly Term[];
  /** 0-based. */
  readonly firstLine: number;
  count: number;
}

/** Lists the terms that a file uses, in order of first use. */
export function createFileTermsAnswer(
  { uri, text }: { readonly uri: DocumentUri; readonly text: string },
  knowledge: Knowledge,
): string {
  if (knowledge.glossary.terms.length === 0) return describeMissingGlossary();
  const read = text.slice(0, maxTextLength);
  const matches = knowledge.index.findMatches({
    uri,
    languageId: getLanguageOfFile(uri).id,
    text: read,
  });
  const used = countUsedTerms(matches, new LineMap(read));
  const cutNote =
    read.length < text.length
      ? l10n.t('The file is long: only its first {0} characters were searched.', maxTextLength)
      : '';
  const path = formatFilePlace(uri, 0, knowledge).replace(/:1$/u, '');
  const head =
    used.length === 0
      ? l10n.t('{0} uses no glossary terms.', path)
      : l10n.t('Glossary terms in {0}, in order of first use:', path);
  return limitAnswer(
    [head, cutNote].filter((part) => part !== '').join('\n'),
    used.map((one) => formatUsedTerm(one, knowledge)),
    (count) => l10n.t('{0} more terms were left out.', count),
    '\n',
  );
}

/** Returns the terms of matches, in order of first use. */
export function countUsedTerms(matches: readonly TermMatch[], lines: LineMap): readonly UsedTerm[] {
  const used = new Map<Term, UsedTerm>();
  for (const { start, terms } of matches) {
    const [nearest] = terms;
    if (!nearest) continue;
    const known = used.get(nearest);
    if (known) known.count++;
    else used.set(nearest, { terms, firstLine: lines.lineAt(start), count: 1 });
  }
  return [...used.values()];
}

function formatUsedTerm({ terms, firstLine, count }: UsedTerm, knowledge: Knowledge): string {
  const use =
    count === 1
      ? l10n.t('once, on line {0}', firstLine + 1)
      : l10n.t('{0} times, first on line {1}', count, firstLine + 1);
  return terms
    .map((term) => `- ${formatFullName(term)} (${use}): ${formatSummary(term, knowledge)}`)
    .join('\n');
}
