import type { Candidate } from '../core/features/discover/candidates';
import type { Workspace } from '../core/workspace/workspace';
import {
  chooseFileForEntry,
  copyAsMarkdown,
  discoverTerms,
  planAdd,
} from '../core/service/editing';
import { completeFields } from '../core/service/writing';
import { getLanguageOfFile, isProse, noCancellation } from '../core/service/hosting';
import type { Context } from './context';
import {
  formatCode,
  formatDifferencesAsMarkdown,
  formatFence,
  formatWords,
  listDifferences,
} from './differences';
import type { Changes } from './findChanges';
import { toUri } from '../node/nodeWorkspace';
import { formatPath } from './output';
import type { PrintedFinding } from './printedFinding';
import { resolve } from 'node:path';

/** Longer lists are cut: a comment has at most 65,536 characters, and a reader less time. */
const maxWords = 20;
const maxFindings = 30;
const maxPlaces = 3;

const noNews = '## Glossary\n\nNo new issues, and no change of the glossary or a diagram.';
const noIssues = '## Glossary\n\nNo issues.';

/** Returns whether a summary has nothing to report. */
export function isEmptySummary(summary: string): boolean {
  return summary === noNews || summary === noIssues;
}

const unexplained = 'unexplained-acronym';

/**
 * Summarizes findings for a pull request: the words to explain, each with a proposed entry, the other findings, and what
 * changed in the glossary and the diagrams.
 */
export async function summarizeAsMarkdown(
  context: Context,
  findings: readonly PrintedFinding[],
  changes: Changes | undefined,
): Promise<() => string> {
  const words = groupByWord(findings.filter(({ code }) => code === unexplained));
  const others = findings.filter(({ code }) => code !== unexplained);
  const differences = changes ? await listDifferences(context, changes) : [];
  const sections = [
    ...(words.size > 0 ? [await describeWords(context, words, changes)] : []),
    ...(others.length > 0 ? [describeFindings(others)] : []),
    ...(differences.length > 0 ? [formatDifferencesAsMarkdown(differences, 3)] : []),
  ];
  const nothing = changes ? noNews : noIssues;
  const text = sections.length > 0 ? ['## Glossary', ...sections].join('\n\n') : nothing;
  return () => text;
}

function groupByWord(
  findings: readonly PrintedFinding[],
): ReadonlyMap<string, readonly PrintedFinding[]> {
  const groups = new Map<string, PrintedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.word);
    if (group) group.push(finding);
    else groups.set(finding.word, [finding]);
  }
  return groups;
}

async function describeWords(
  context: Context,
  words: ReadonlyMap<string, readonly PrintedFinding[]>,
  changes: Changes | undefined,
): Promise<string> {
  const candidates = await findCandidates(context, changes);
  const parts: string[] = [];
  for (const [word, findings] of [...words].slice(0, maxWords))
    parts.push(await describeWord(context, word, findings, candidates.get(word)));
  const more = words.size - parts.length;
  const title = words.size === 1 ? '1 word to explain' : `${words.size} words to explain`;
  const rest = more > 0 ? [`And ${more} more ${more === 1 ? 'word' : 'words'}.`] : [];
  return [`### ${title}`, ...parts, ...rest].join('\n\n');
}

/** Searches the changed files and all documents for definitions. */
async function findCandidates(
  { service }: Context,
  changes: Changes | undefined,
): Promise<ReadonlyMap<string, Candidate>> {
  const { workspace, parts } = service;
  const changed = new Set(changes?.files);
  const some: Workspace = {
    folders: workspace.folders,
    onDidChangeFiles: workspace.onDidChangeFiles,
    readFile: (uri) => workspace.readFile(uri),
    findFiles: async (globs, token) =>
      (await workspace.findFiles(globs, token)).filter(
        (uri) => changed.has(uri) || isProse(getLanguageOfFile(uri)),
      ),
  };
  const { candidates } = await discoverTerms({
    workspace: some,
    scheduler: parts.scheduler,
    index: await service.index(),
    diagrams: [],
    // The words are known to need an explanation, for any reader.
    readers: 'everyone',
    token: noCancellation,
  });
  return new Map(candidates.map((candidate) => [candidate.word, candidate]));
}

async function describeWord(
  context: Context,
  word: string,
  findings: readonly PrintedFinding[],
  candidate: Candidate | undefined,
): Promise<string> {
  const places = findings
    .slice(0, maxPlaces)
    .map(({ file, line }) => formatCode(`${file}:${line}`))
    .join(', ');
  const more = findings.length - maxPlaces;
  const lines = [
    `**${formatWords(word)}** in ${places}${more > 0 ? ` and ${more} more places` : ''}`,
  ];
  const sentence = candidate?.definition === undefined ? candidate?.sentence : undefined;
  if (sentence) lines.push(`> ${formatWords(sentence.text.replace(/\s+/gu, ' '))}`);
  lines.push(await proposeEntry(context, word, findings[0]?.file ?? '', candidate));
  return lines.join('\n\n');
}

/** Returns an entry in the form of the glossary that it belongs to. */
async function proposeEntry(
  { cwd, service }: Context,
  word: string,
  file: string,
  candidate: Candidate | undefined,
): Promise<string> {
  const { workspace, parts } = service;
  const draft = {
    name: word,
    ...(candidate?.expansion !== undefined && { expansion: candidate.expansion }),
    ...(candidate?.definition !== undefined && { definition: candidate.definition }),
  };
  const missing = draft.definition === undefined ? ' (add what it means)' : '';
  const glossary = await service.glossary();
  const uri = chooseFileForEntry(glossary, workspace.folders, toUri(resolve(cwd, file)));
  const plan =
    uri === undefined ? undefined : await planAdd(workspace, uri, draft, parts.scheduler);
  if (uri && plan?.kind === 'edits') {
    const text = plan.edits.map(({ newText }) => newText).join('');
    const path = formatPath(uri, cwd);
    const language = /\.(\w+)$/u.exec(path)?.[1] ?? '';
    return `Proposed entry for ${formatCode(path)}${missing}:\n\n${formatFence(language, trimLines(text))}`;
  }
  const copy = copyAsMarkdown(completeFields(draft));
  return copy.kind === 'text'
    ? `Proposed entry${missing}:\n\n${formatFence('md', copy.text)}`
    : copy.reason;
}

/** Removes blank lines at both ends, but no indentation, which YAML needs. */
function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/u, '').trimEnd();
}

function describeFindings(findings: readonly PrintedFinding[]): string {
  const items = findings
    .slice(0, maxFindings)
    .map(({ file, line, message }) => `- ${formatCode(`${file}:${line}`)} ${formatWords(message)}`);
  const more = findings.length - items.length;
  const title = findings.length === 1 ? '1 issue' : `${findings.length} issues`;
  const rest = more > 0 ? [`- And ${more} more.`] : [];
  return [`### ${title}`, [...items, ...rest].join('\n')].join('\n\n');
}
