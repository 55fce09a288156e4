import type { Problem } from '../../problem/problem';
import { addAll } from '../../text/collections';
import { runToEnd } from '../../workspace/scheduler';
import { isReported } from './acronymEvidence';
import type { DocumentFacts } from './documentFacts';
import type { Finding } from './finding';
import { removeIgnored } from './ignoreComments';
import type { Rule } from './rule';
import { isDiscouragedSense } from './discouragedEvidence';
import type { WordEvidence } from './projectFacts';
import { commonDiscouragedWord } from './rules/commonDiscouragedWord';
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
  commonDiscouragedWord,
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
  const { evidence } = document.project;
  return findPossibleFindings(document).filter((finding) => isConfirmed(finding, evidence));
}

/** Returns true for a finding that remains when all files of the workspace are known. */
export function isConfirmed(
  { code, claim }: Pick<Problem, 'code'> & Pick<Finding, 'claim'>,
  evidence: WordEvidence | undefined,
): boolean {
  if (claim === undefined) return true;
  return code === unexplainedAcronym.code
    ? isReported(claim, evidence)
    : isDiscouragedSense(claim.word, claim.score, evidence);
}

/** Returns whether other files of the workspace may confirm or refute a finding. */
export function dependsOnEvidence(document: DocumentFacts): boolean {
  return findPossibleFindings(document).some(({ claim }) => claim !== undefined);
}

/** The findings of documents that have been checked, because several questions are asked of each. */
const checked = new WeakMap<DocumentFacts, readonly Finding[]>();

/** Like `checkDocument`, but includes findings that other files must confirm. */
export function findPossibleFindings(document: DocumentFacts): readonly Finding[] {
  return runToEnd(prepareFindings(document));
}

/** Checks a document in steps, so that `checkDocument` answers at once afterwards. */
export function* prepareFindings(
  document: DocumentFacts,
): Generator<undefined, readonly Finding[]> {
  const known = checked.get(document);
  if (known) return known;
  const { settings } = document.project;
  const found: Finding[] = [];
  for (const rule of rules) {
    if (settings.checks[rule.code] === 'off') continue;
    addAll(found, yield* applyRule(rule, document));
    yield;
  }
  const findings = removeIgnored(found, document.text, () => document.lines)
    .flatMap((finding) => applyLevel(finding, settings.checks) ?? [])
    .sort((a, b) => a.range.start - b.range.start)
    .map((finding) => toFileFinding(finding, document));
  checked.set(document, findings);
  return findings;
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

function* applyRule(rule: Rule, document: DocumentFacts): Generator<undefined, readonly Finding[]> {
  const { code } = rule;
  const { uri, text } = document;
  const result = rule.check(document);
  const findings = 'next' in result ? yield* result : result;
  return findings.map((found) => ({
    ...found,
    code,
    uri,
    severity: defaultSeverities[code],
    word: text.slice(found.range.start, found.range.end),
  }));
}
