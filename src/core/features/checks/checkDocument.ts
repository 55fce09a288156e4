import type { LowercaseWords } from '../../language/lowercaseWords';
import { isReported } from './acronymEvidence';
import type { DocumentFacts } from './documentFacts';
import type { Finding } from './finding';
import { removeIgnored } from './ignoreComments';
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
import { applyLevel, defaultSeverities } from './severities';

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
  return findPossibleFindings(document).filter((finding) => isConfirmed(finding, smallWords));
}

/** Returns true for a finding that remains after the words of all other documents are known. */
export function isConfirmed(
  { word, score }: Pick<Finding, 'word' | 'score'>,
  smallWords: Pick<LowercaseWords, 'has'> | undefined,
): boolean {
  return score === undefined || isReported(word, score, smallWords?.has(word.toLowerCase()));
}

/** Like `checkDocument`, but includes acronyms that other documents must confirm. */
export function findPossibleFindings(document: DocumentFacts): readonly Finding[] {
  const { settings } = document.project;
  const findings = rules
    .filter(({ code }) => settings.checks[code] !== 'off')
    .flatMap((rule) => applyRule(rule, document));
  return removeIgnored(findings, document.text, () => document.lines)
    .flatMap((finding) => applyLevel(finding, settings.checks) ?? [])
    .sort((a, b) => a.range.start - b.range.start)
    .map((finding) => toFileFinding(finding, document));
}

/** A notebook is checked as the document of its cells, and its findings refer to the file. */
function toFileFinding(finding: Finding, document: DocumentFacts): Finding {
  const { range, replacement } = finding;
  return {
    ...finding,
    range: document.toFile(range),
    ...(replacement && {
      replacement: { ...replacement, range: document.toFile(replacement.range) },
    }),
  };
}

function applyRule(rule: Rule, document: DocumentFacts): readonly Finding[] {
  const { code } = rule;
  const { uri, text } = document;
  return rule.check(document).map((found) => ({
    ...found,
    code,
    uri,
    severity: defaultSeverities[code],
    word: text.slice(found.range.start, found.range.end),
  }));
}
