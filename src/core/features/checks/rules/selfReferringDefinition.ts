import * as l10n from '@vscode/l10n';
import type { Term } from '../../../glossary/term';
import { isFunctionWord } from '../../../language/ordinaryWords';
import { getFirstSentence } from '../../../markdown/plainText';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';

const article = /^(?:an?|the|any|every|each|our)\s+/iu;
const definingVerb = /^(?:is|are|means?|refers to|describes|denotes|represents|stands for)\s+/iu;
const continuation =
  /^s?(?=\s+(?:of|for|that|which|who|by|in|to|from|with|placed|made|used)\b|\s*(?:[.,;:]|$))/iu;

/** Reports a definition that uses its own term: "Settlement: the settlement of a trade". */
export const selfReferringDefinition: Rule = {
  code: 'self-referring-definition',
  check({ entries }: DocumentFacts): readonly RuleFinding[] {
    return (
      entries
        // Lists of acronyms often contain only what each one stands for.
        .filter(({ definition, expansion }) => definition !== expansion)
        .filter(isCircular)
        .map((term) => ({
          range: term.source.name,
          message: l10n.t(
            'The definition of “{0}” uses the term itself. Define it in other words.',
            term.name,
          ),
        }))
    );
  },
};

function isCircular({ name, definition }: Term): boolean {
  const predicate = getPredicate(name, getFirstSentence(definition));
  const starts = predicate.toLowerCase().startsWith(name.toLowerCase());
  if (starts && continuation.test(predicate.slice(name.length))) return true;
  const own = new Set(getStems(name));
  const words = getStems(predicate).filter((word) => !isFunctionWord(word));
  return words.length > 0 && words.every((word) => own.has(word));
}

/** Returns the predicate of a sentence: "request" in "An order is a request". */
function getPredicate(name: string, sentence: string): string {
  const bare = sentence.replace(article, '');
  if (!bare.toLowerCase().startsWith(name.toLowerCase())) return bare;
  const afterName = bare.slice(name.length).replace(/^s?\s+/u, '');
  return definingVerb.test(afterName)
    ? afterName.replace(definingVerb, '').replace(article, '')
    : bare;
}

function getStems(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/s$/u, ''));
}
