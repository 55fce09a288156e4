import {
  type Differences,
  type DiagramDifference,
  compareAll,
  describeChanges,
  drawChangedPart,
} from '../core/service/comparing';
import { escapeMarkdown, writeFence } from '../core/service/wording';
import type { Changes } from './findChanges';
import type { Context } from './context';
import { formatPath } from './output';
import { getBaseName } from '../core/service/hosting';

/** The changes of one diagram, or of the glossary, as sentences. */
export interface DifferenceList {
  readonly title: string;
  /** The file of a diagram. */
  readonly file: string | null;
  readonly sentences: readonly string[];
  /** The Mermaid text of what changed. */
  readonly picture: string | null;
}

/** A longer list is no longer read. */
const maxSentences = 50;

/** Returns what changed in the glossary and the diagrams; lists without changes are left out. */
export async function listDifferences(
  context: Context,
  changes: Changes,
): Promise<readonly DifferenceList[]> {
  const differences = await compareAll(context.service, changes.earlier);
  return [
    ...listTermDifferences(differences),
    ...differences.diagrams.map((one) => listDiagramDifferences(one, context)),
  ];
}

function listTermDifferences({ terms }: Differences): readonly DifferenceList[] {
  const sentences = describeChanges({ boxes: [], edges: [], terms });
  return sentences.length === 0
    ? []
    : [{ title: 'Glossary', file: null, sentences, picture: null }];
}

/** A new diagram is one sentence and a picture instead of a sentence for each of its parts. */
function listDiagramDifferences(
  { kind, known, linked: { diagram }, comparison }: DiagramDifference,
  { cwd }: Context,
): DifferenceList {
  const title = known.title ?? getBaseName(known.uri);
  return {
    title,
    file: formatPath(known.uri, cwd),
    sentences: kind === 'new' ? [`The diagram “${title}” is new.`] : describeChanges(comparison),
    picture: drawChangedPart(diagram, comparison) ?? null,
  };
}

/** Formats lists for a terminal. */
export function formatDifferences(lists: readonly DifferenceList[], revision: string): string {
  if (lists.length === 0) return `No change of the glossary or a diagram since ${revision}.`;
  const parts = lists.map(({ title, file, sentences }) => {
    const heading = file === null ? title : `${title} (${file})`;
    return [heading, ...limit(sentences).map((one) => `  ${one}`)].join('\n');
  });
  return [`Since ${revision}`, ...parts].join('\n\n');
}

/** Formats lists as Markdown, with the pictures. */
export function formatDifferencesAsMarkdown(
  lists: readonly DifferenceList[],
  level: number,
): string {
  return lists
    .map(({ title, file, sentences, picture }) => {
      const place = file === null ? '' : ` (${formatCode(file)})`;
      const items = limit(sentences).map((one) => `- ${formatWords(one)}`);
      return [
        `${'#'.repeat(level)} ${formatWords(title)}${place}`,
        items.join('\n'),
        ...(picture === null ? [] : [formatFence('mermaid', picture)]),
      ].join('\n\n');
    })
    .join('\n\n');
}

function limit(sentences: readonly string[]): readonly string[] {
  const more = sentences.length - maxSentences;
  return more > 0 ? [...sentences.slice(0, maxSentences), `And ${more} more changes.`] : sentences;
}

/** Writes a text as Markdown that shows it literally and notifies no one on GitHub. */
export function formatWords(text: string): string {
  return escapeMarkdown(text).replace(/@(?=\w)/gu, '@\u2060');
}

/** Writes a text as a code block, without white space at its end. */
export function formatFence(language: string, text: string): string {
  return writeFence(language, text.trimEnd());
}

/** Writes a text as code in a line. */
export function formatCode(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${mark}${pad}${text.replace(/\s+/gu, ' ')}${pad}${mark}`;
}
