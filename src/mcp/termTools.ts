import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Term } from '../core/glossary/term';
import {
  collectTerms,
  countUsedTerms,
  lookUp,
  readWorkspaceFile,
  renderTermEntry,
  type TermSummary,
  toTermRecord,
  toTermSummary,
} from '../core/service/answering';
import { searchTerms } from '../core/service/editing';
import { getLanguageOfFile, LineMap, resolvePath } from '../core/service/hosting';
import { type Answer, answer, AnswerError, readKnowledge, type Session } from './answer';
import { type PageRequest, takePage } from './paging';
import {
  createPageInput,
  delivery,
  file,
  name,
  pageOutput,
  readOnly,
  termRecord,
  termSummary,
  text,
} from './schemas';

const maxClosest = 5;
const maxMeanings = 5;

/** Registers the tools that look up terms. */
export function registerTermTools(server: McpServer, session: Session): void {
  server.registerTool(
    'explain',
    {
      title: 'Explain a word',
      description:
        'Explains a word of this team: its meaning in this repository, the expansion of an acronym, aliases, words to avoid, owner, users, delivery status, and what it is connected to in the architecture diagram. Use it before you guess what an acronym, product name or component means. Terms are also found inside identifiers such as slaTimeout. An unknown word gives the closest terms.',
      annotations: readOnly,
      inputSchema: {
        word: name.describe('A word, acronym, phrase or identifier, for example "SLA".'),
        ...createPageInput(maxMeanings, 3),
      },
      outputSchema: {
        isWhole: z.boolean().describe('Whether the whole text is a term, not only a part of it.'),
        terms: z.array(termRecord),
        closest: z.array(termSummary),
        ...pageOutput,
      },
    },
    ({ word, ...page }, { signal }) =>
      answer(session, signal, () => explainWord(session, word, page)),
  );
  server.registerTool(
    'search_terms',
    {
      title: 'Search the glossary',
      description:
        'Lists terms whose names, aliases or definitions match, the best first; without a query, all terms by name. Can be limited to a delivery status or an owner, for example to list what is planned.',
      annotations: readOnly,
      inputSchema: {
        query: z.string().max(300).default(''),
        delivery: delivery.optional(),
        owner: name.optional(),
        ...createPageInput(100, 20),
      },
      outputSchema: { terms: z.array(termSummary), ...pageOutput },
    },
    ({ limit, cursor, ...question }, { signal }) =>
      answer(session, signal, () => search(session, question, { limit, cursor })),
  );
  server.registerTool(
    'list_terms_used',
    {
      title: 'List the terms of a file or text',
      description:
        'Lists the glossary terms that a file of the workspace, or a text, uses, in order of first use. Use it before you explain, review or rewrite a text, to learn what its words mean to this team.',
      annotations: readOnly,
      inputSchema: {
        file: file.optional(),
        text: text.optional().describe('A text instead of a file.'),
        ...createPageInput(100, 20),
      },
      outputSchema: {
        terms: z.array(
          z.object({
            uses: z.number(),
            firstLine: z.number(),
            meanings: z.array(termSummary),
          }),
        ),
        ...pageOutput,
      },
    },
    ({ limit, cursor, ...subject }, { signal }) =>
      answer(session, signal, () => listTermsUsed(session, subject, { limit, cursor })),
  );
}

async function explainWord(session: Session, word: string, page: PageRequest): Promise<Answer> {
  const knowledge = await readKnowledge(session);
  const { matches, isWhole } = lookUp(word, knowledge.index);
  const found = collectTerms(matches);
  const { items, ...more } = takePage(found, ['explain', word], page);
  const closest =
    found.length > 0 ? [] : await searchTerms(session.folder.service, word, maxClosest);
  const near = closest.map((term) => toTermSummary(term, knowledge));
  const first = matches[0];
  const better = first?.form === 'avoid' && isWhole ? first.terms[0] : undefined;
  const text = [
    better ? `Avoid “${word}”. Use “${better.name}” instead.` : '',
    found.length > 0 && !isWhole ? `The glossary has no entry “${word}”. Terms in it:` : '',
    ...items.map((term) => renderTermEntry(term, knowledge)),
    found.length === 0 ? `The glossary has no entry “${word}”.` : '',
    ...(near.length > 0 ? [`Closest terms:\n${near.map(formatSummary).join('\n')}`] : []),
  ];
  return {
    data: {
      isWhole,
      terms: items.map((term) => toTermRecord(term, knowledge)),
      closest: near,
      ...more,
    },
    text: text.filter((part) => part !== '').join('\n\n'),
  };
}

interface SearchQuestion {
  readonly query: string;
  readonly delivery?: string | undefined;
  readonly owner?: string | undefined;
}

async function search(
  session: Session,
  question: SearchQuestion,
  page: PageRequest,
): Promise<Answer> {
  const { query, owner } = question;
  const knowledge = await readKnowledge(session);
  const all = await searchTerms(session.folder.service, query, Infinity);
  const foldedOwner = owner?.toLowerCase();
  const isWanted = (term: Term): boolean =>
    (question.delivery === undefined || term.delivery === question.delivery) &&
    (foldedOwner === undefined || term.owner?.toLowerCase() === foldedOwner);
  const { items, ...more } = takePage(all.filter(isWanted), ['search', question], page);
  const terms = items.map((term) => toTermSummary(term, knowledge));
  const text = terms.length === 0 ? 'No term matches.' : terms.map(formatSummary).join('\n');
  return { data: { terms, ...more }, text: addCount(text, terms.length, more) };
}

interface Subject {
  readonly file?: string | undefined;
  readonly text?: string | undefined;
}

async function listTermsUsed(
  session: Session,
  subject: Subject,
  page: PageRequest,
): Promise<Answer> {
  const knowledge = await readKnowledge(session);
  const read = await readSubject(session, subject);
  const languageId = getLanguageOfFile(read.uri).id;
  const matches = knowledge.index.findMatches({ uri: read.uri, languageId, text: read.text });
  const used = countUsedTerms(matches, new LineMap(read.text));
  const { items, ...more } = takePage(used, ['used', subject], page);
  const terms = items.map(({ count, firstLine, terms: meanings }) => ({
    uses: count,
    firstLine: firstLine + 1,
    meanings: meanings.map((term) => toTermSummary(term, knowledge)),
  }));
  const lines = terms.flatMap(({ uses, firstLine, meanings }) =>
    meanings.map(
      (term) =>
        `${formatSummary(term)} (${uses === 1 ? 'once' : `${uses} times`}, line ${firstLine})`,
    ),
  );
  const text = lines.length === 0 ? 'It uses no glossary terms.' : lines.join('\n');
  return { data: { terms, ...more }, text: addCount(text, terms.length, more) };
}

/**
 * Returns the text to read, with the address that determines which terms apply.
 *
 * @throws AnswerError for a file that is outside the folder or cannot be read.
 */
export async function readSubject(
  { folder }: Session,
  { file: path, text: given }: Subject,
): Promise<{ readonly uri: string; readonly text: string }> {
  const { workspace } = folder.service;
  if (given !== undefined) {
    const [root = ''] = workspace.folders;
    return { uri: resolvePath(root, 'untitled.md'), text: given };
  }
  if (path === undefined) throw new AnswerError('Send “file” or “text”.');
  const read = await readWorkspaceFile(path, workspace);
  if (read.kind === 'wrong') throw new AnswerError(read.answer);
  return read;
}

/** Returns one line: "- SLA (service level agreement): Our promise. [live; owner: Sales; GLOSSARY.md:12]". */
export function formatSummary(term: TermSummary): string {
  const { name: written, expansion, summary, delivery: status, owner, file: path, line } = term;
  const full = expansion === undefined ? written : `${written} (${expansion})`;
  const facts = [status, owner && `owner: ${owner}`, `${path}:${line}`].filter(Boolean).join('; ');
  return `- ${full}: ${summary === '' ? 'No definition yet.' : summary} [${facts}]`;
}

/** Says how many items are shown if there are more. */
export function addCount(
  text: string,
  shown: number,
  { total, nextCursor }: { readonly total: number; readonly nextCursor?: string },
): string {
  return nextCursor === undefined
    ? text
    : `${text}\n${shown} of ${total}. Next page: cursor ${nextCursor}`;
}
