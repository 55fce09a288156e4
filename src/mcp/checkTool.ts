import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Finding } from '../core/features/checks/finding';
import { describeStory } from '../core/service/checking';
import { isCanceled } from '../core/service/hosting';
import type { CheckedText } from '../core/service/reviewing';
import { toPrintedProblem } from '../node/printedProblem';
import type { CancellationToken } from '../core/workspace/cancellation';
import { type Answer, answer, AnswerError, type Session, toToken } from './answer';
import { type PageRequest, takePage } from './paging';
import { createPageInput, file, finding, pageOutput, readOnly, text } from './schemas';
import { addCount, readSubject } from './termTools';

/** Registers the tool that checks a text. */
export function registerCheckTool(server: McpServer, session: Session): void {
  server.registerTool(
    'check_text',
    {
      title: 'Check a text',
      description:
        'Checks a file or a text with the rules of the team: acronyms that are not explained, discouraged and deprecated words, technical words in user stories, and users that a story names wrongly. Use it on what you have written for readers. Each finding has a place and, where there is one, the word to use instead.',
      annotations: readOnly,
      inputSchema: {
        file: file.optional(),
        text: text.optional().describe('A text (Markdown) instead of a file.'),
        isStory: z
          .boolean()
          .optional()
          .describe('Whether it is a user story. By default, the path of the file decides.'),
        ...createPageInput(100, 20),
      },
      outputSchema: {
        findings: z.array(finding),
        story: z.string().optional().describe('What a user story needs, in a few words.'),
        ...pageOutput,
      },
    },
    ({ limit, cursor, ...question }, { signal }) =>
      answer(session, signal, (token) => checkSubject(session, question, { limit, cursor }, token)),
  );
}

/** A file or a text, and whether it is a user story. */
export interface CheckQuestion {
  readonly file?: string | undefined;
  readonly text?: string | undefined;
  readonly isStory?: boolean | undefined;
}

async function checkSubject(
  session: Session,
  question: CheckQuestion,
  page: PageRequest,
  token: CancellationToken,
): Promise<Answer> {
  const { checked } = await check(session, question, token);
  const { items, ...more } = takePage(checked.findings, ['check', question], page);
  const findings = items.map((one) => toFindingRecord(one, checked, session));
  const lines = findings.map(({ line, column, message, code, replacement }) => {
    return `- ${line}:${column} ${addReplacement(message, replacement)} (${code})`;
  });
  const words = checked.story && describeStory(checked.story);
  const text = [
    words ? `User story: ${words}.` : '',
    lines.length === 0 ? 'Nothing to report.' : lines.join('\n'),
  ];
  return {
    data: { findings, ...(words ? { story: words } : {}), ...more },
    text: addCount(text.filter((part) => part !== '').join('\n'), findings.length, more),
  };
}

/**
 * Checks a file or a text.
 *
 * @throws AnswerError if it cannot be read or the request is canceled.
 */
export async function check(
  session: Session,
  { isStory, ...subject }: CheckQuestion,
  token: CancellationToken = toToken(new AbortController().signal),
): Promise<{ readonly uri: string; readonly text: string; readonly checked: CheckedText }> {
  const read = await readSubject(session, subject);
  const checked = await session.checker.check({ ...read, isStory }, token);
  if (isCanceled(token)) throw new AnswerError('The request was canceled.');
  return { ...read, checked };
}

/** Some messages contain the replacement already. */
export function addReplacement(message: string, replacement: string | undefined): string {
  return replacement === undefined || message.includes(replacement)
    ? message
    : `${message} Use “${replacement}”.`;
}

function toFindingRecord(
  one: Finding,
  { lines }: CheckedText,
  { folder }: Session,
): z.infer<typeof finding> {
  const { code, severity, message, line, column, endLine, endColumn } = toPrintedProblem(
    one,
    lines,
    folder.path,
  );
  const record = { code, severity, message, line, column, endLine, endColumn, word: one.word };
  return one.replacement === undefined ? record : { ...record, replacement: one.replacement.text };
}
