import type { SmallWords } from '../../language/smallWords';
import { isReported } from './acronymEvidence';
import type { DocumentFacts } from './documentFacts';
import type { Finding } from './finding';
import { withoutIgnored } from './ignoreComments';
import type { Rule } from './rule';
import { deprecatedTerm } from './rules/deprecatedTerm';
import { discouragedWord } from './rules/discouragedWord';
import { nodeWithoutTerm } from './rules/nodeWithoutTerm';
import { selfReferringDefinition } from './rules/selfReferringDefinition';
import { storyUser } from './rules/storyUser';
import { technicalWordInStory } from './rules/technicalWordInStory';
import { twoMeanings } from './rules/twoMeanings';
import { unexplainedAcronym } from './rules/unexplainedAcronym';
import { unknownNode } from './rules/unknownNode';
import { unusedTerm } from './rules/unusedTerm';
import { atLevel, usualSeverities } from './severities';

const rules: readonly Rule[] = [
  unexplainedAcronym,
  discouragedWord,
  deprecatedTerm,
  technicalWordInStory,
  storyUser,
  unknownNode,
  nodeWithoutTerm,
  unusedTerm,
  selfReferringDefinition,
  twoMeanings,
];

/** Returns all findings of a file in the order of the text, with the severities of the settings. */
export function checkDocument(document: DocumentFacts): readonly Finding[] {
  const { smallWords } = document.project;
  return possibleFindings(document).filter((finding) => isConfirmed(finding, smallWords));
}

/** Returns true for a finding that remains after the words of all other documents are known. */
export function isConfirmed(
  { word, score }: Pick<Finding, 'word' | 'score'>,
  smallWords: Pick<SmallWords, 'has'> | undefined,
): boolean {
  return score === undefined || isReported(word, score, smallWords?.has(word.toLowerCase()));
}

/** Like `checkDocument`, but includes acronyms that other documents must confirm. */
export function possibleFindings(document: DocumentFacts): readonly Finding[] {
  const { settings } = document.project;
  const findings = rules
    .filter(({ code }) => settings.checks[code] !== 'off')
    .flatMap((rule) => findingsOf(rule, document));
  return withoutIgnored(findings, document.text, () => document.lines)
    .flatMap((finding) => atLevel(finding, settings.checks) ?? [])
    .sort((a, b) => a.range.start - b.range.start)
    .map((finding) => inFile(finding, document));
}

/** A notebook is checked as the document of its cells, and its findings refer to the file. */
function inFile(finding: Finding, document: DocumentFacts): Finding {
  const { range, replacement } = finding;
  return {
    ...finding,
    range: document.toFile(range),
    ...(replacement && {
      replacement: { ...replacement, range: document.toFile(replacement.range) },
    }),
  };
}

function findingsOf(rule: Rule, document: DocumentFacts): readonly Finding[] {
  const { code } = rule;
  const { uri, text } = document;
  return rule.check(document).map((found) => ({
    ...found,
    code,
    uri,
    severity: usualSeverities[code],
    word: text.slice(found.range.start, found.range.end),
  }));
}
