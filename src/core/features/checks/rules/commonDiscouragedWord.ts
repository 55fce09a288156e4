import * as l10n from '@vscode/l10n';
import { getAvoidedWord } from '../../../glossary/avoidedWord';
import type { Term } from '../../../glossary/term';
import type { Range } from '../../../text/range';
import { isDiscouragedSense, scoreDiscouragedWord } from '../discouragedEvidence';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';

interface CommonWord {
  readonly word: string;
  readonly term: Term;
  readonly files: number;
}

/** Reports, once per glossary file, the discouraged words that are too common to be reported at each place. */
export const commonDiscouragedWord: Rule = {
  code: 'common-discouraged-word',
  check({ entries, text, project: { evidence, glossary } }: DocumentFacts): readonly RuleFinding[] {
    if (!evidence) return [];
    const common = entries.flatMap((term) =>
      term.avoid.map(getAvoidedWord).flatMap((word): readonly CommonWord[] => {
        const files = evidence.countFiles(word);
        const score = scoreDiscouragedWord(word, findTermsAvoiding(word, glossary.terms));
        return files === 0 || isDiscouragedSense(word, score, evidence)
          ? []
          : [{ word, term, files }];
      }),
    );
    const [first] = common;
    if (!first) return [];
    const others = new Set(common.map(({ word }) => word.toLowerCase())).size - 1;
    return [{ range: findWordInEntry(first, text), message: formatMessage(first, others) }];
  },
};

function findTermsAvoiding(word: string, terms: readonly Term[]): readonly Term[] {
  const wanted = word.toLowerCase();
  return terms.filter(({ avoid }) =>
    avoid.some((item) => getAvoidedWord(item).toLowerCase() === wanted),
  );
}

function findWordInEntry({ word, term: { source } }: CommonWord, text: string): Range {
  const { entry, name } = source;
  const at = text.slice(entry.start, entry.end).lastIndexOf(word);
  return at < 0 ? name : { start: entry.start + at, end: entry.start + at + word.length };
}

function formatMessage({ word, files }: CommonWord, others: number): string {
  return others === 0
    ? l10n.t(
        "“{0}” is used in {1} files, probably also in other senses, so it isn't reported there. Discourage a longer phrase.",
        word,
        files,
      )
    : l10n.t(
        "“{0}” ({1} files) and {2} more discouraged words are probably also used in other senses, so they aren't reported. Discourage longer phrases.",
        word,
        files,
        others,
      );
}
