import type { Range } from '../../text/range';
import { getLineAfter, getLineBefore } from '../../text/linePart';
import { maskCharacter } from '../../sourceText/maskText';

/** A capitalized name of several words with its range. */
export interface NameRun extends Range {
  /** On one line, with single spaces, in the singular if that is certain. */
  readonly name: string;
  /** Whether the sentence treats it as a component: "the Payment Gateway". */
  readonly isThing: boolean;
}

/** Length of the examined context on each side, in UTF-16 units. */
const maxDistance = 200;
const runs =
  /(?<![\p{L}\p{N}'’./_-])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}(?![\p{L}\p{N}_/]|[-.]\p{L})/gu;
const determiner =
  /(?:^|[\s(])(?:the|an?|our|each|every|this|that|its|their|per|via|any|one|another)\s+["“*_]*$/u;
const sentenceOpeners = new Set(
  splitWords(`
  A An And Any Are As At Before But By Can Check Click Create Do Each Either Every For From Has Have How However If In Into
  Is It Its Let Make Many May More Most My New No Not Note Now Of On Once One Only Open Or Our Run See Select Set
  Since So Some Such Than That The Their Then There These They This Those Through To Use Using Via We What When Where
  Which While Who Why Will With Without You Your After All Also Although Because
`),
);
const determiners = new Set(['The', 'A', 'An', 'Our', 'Each', 'Every', 'This']);
/** Names that begin or end like this are products, places, people, licenses or headings of pages. */
const foreignNameWords = new Set(
  splitWords(`
  Adobe Agile Amazon American Android Angular Ansible Apache Apple Arch Atlassian Aurora Azure Bash Bitbucket Bootstrap
  California Chrome Cloudflare Code Confluence Contributor Creative Cypress Datadog Debian Discord Django Docker Edge
  Elastic English Europe European Excel Facebook Firefox Firebase Flask Foundation French General German Git Github
  Google Gradle Grafana Hacker Hashicorp Helm Heroku Homebrew Inc Intel Internet Java Jenkins Jira Kafka Kubernetes Laravel
  Linux Mac Maven Medium Mermaid Microsoft Mozilla Netflix Node Notion Open Oracle Outlook Pages Paypal Power Postgres
  Prometheus Pull Python Rails React Redis Ruby Rust Safari San Semantic Shell Slack Smart Spring Stack Stripe Studio
  Swagger Swift Team Teams Terraform Twitter Ubuntu Unicode United Unix Vim Visual Web Wikipedia Windows Word World Xcode
  January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  Agreement Guide Guidelines License Licence Conduct Notes Overview Tutorial Reference Documentation Changelog Introduction
  Request Issue Issues Started Releases Roadmap
`),
);
const uiWords =
  /^["”*_\]]*\s+(?:button|menu|tab|dialog|window|page|section|guide|chapter|tutorial|docs?|documentation|link|checkbox|field|website|blog|book|article|license|license|foundation|project|team|community)\b/u;

/** Yields the capitalized names of several words in a document; excludes headings, lists of titles and link text. */
export function* findNames(readable: string): Generator<NameRun> {
  for (const { 0: found, index } of readable.matchAll(runs)) {
    const all = found.split(' ');
    const skipped = all.findIndex((word) => !sentenceOpeners.has(word));
    const named = all.slice(skipped < 0 ? all.length : skipped);
    if (
      named.length < 2 ||
      named.some((word) => foreignNameWords.has(word) || sentenceOpeners.has(word))
    )
      continue;
    const start = index + found.length - named.join(' ').length;
    const end = index + found.length;
    if (isTitle(readable, start, end)) continue;
    const isThing =
      determiners.has(all[skipped - 1] ?? '') ||
      determiner.test(readable.slice(Math.max(0, start - 30), start));
    yield { start, end, name: toSingular(named.join(' ')), isThing };
  }
}

/**
 * Returns whether the name is in a heading, in link text, before a word of the user interface, or among capitalized
 * words.
 */
function isTitle(text: string, start: number, end: number): boolean {
  const after = getLineAfter(text, end, maxDistance);
  const line = getLineBefore(text, start, maxDistance) + text.slice(start, end) + after;
  if (/^\s*(?:#|=+\s|(?:\|\s*)?:?-{3})/u.test(line)) return true;
  const nextLine = end + after.length + 1;
  if (/^(?:=+|-+|~+|\^+)\s*(?:\n|$)/u.test(text.slice(nextLine, nextLine + 80))) return true;
  if (
    text.slice(end, end + 2).startsWith(`]${maskCharacter}`) ||
    uiWords.test(text.slice(end, end + 40))
  )
    return true;
  const all = line.match(/\p{L}+/gu) ?? [];
  const small = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small < 3 || small * 3 < all.length;
}

function toSingular(name: string): string {
  return /[^siu]s$/u.test(name) ? name.replace(/ies$/u, 'y').replace(/s$/u, '') : name;
}

function splitWords(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}
