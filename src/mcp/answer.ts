import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Knowledge } from '../core/features/assistant/knowledge';
import { getKnowledge } from '../core/service/answering';
import { isCanceled } from '../core/service/hosting';
import type { TextChecker } from '../core/service/reviewing';
import type { CancellationToken } from '../core/workspace/cancellation';
import type { OpenFolder } from '../node/openFolder';

/** A request that cannot be answered; the message says why and what to send instead. */
export class AnswerError extends Error {}

/** What all requests work with. */
export interface Session {
  readonly folder: OpenFolder;
  readonly checker: TextChecker;
}

/** The answer of a tool: data for programs, and the same as a short text. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** In UTF-16 units. About a thousand words, so that an answer leaves room in a model's context. */
const maxTextLength = 6000;

/** Answers a request of a tool from the files as they are now. */
export async function answer(
  { folder }: Session,
  signal: AbortSignal,
  find: (token: CancellationToken) => Promise<Answer>,
): Promise<CallToolResult> {
  try {
    const token = toToken(signal);
    await folder.refresh();
    if (isCanceled(token)) return createError('The request was canceled.');
    const { data, text } = await find(token);
    return { content: [{ type: 'text', text: limitText(text) }], structuredContent: { ...data } };
  } catch (error) {
    if (error instanceof AnswerError) return createError(error.message);
    throw error;
  }
}

function createError(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

/** Cuts a text at the end of a line, and says so. */
export function limitText(text: string): string {
  if (text.length <= maxTextLength) return text;
  const end = text.lastIndexOf('\n', maxTextLength);
  const cut = text.slice(0, end > maxTextLength / 2 ? end : maxTextLength);
  return `${cut}\n… The text is cut here. Ask for fewer items, or for the next page.`;
}

/** Adapts the signal of a request, which may be canceled while it is answered. */
export function toToken(signal: AbortSignal): CancellationToken {
  return {
    get isCancellationRequested() {
      return signal.aborted;
    },
  };
}

/** Returns the data of the folder as it is now. */
export async function readKnowledge({ folder }: Session): Promise<Knowledge> {
  await folder.refresh();
  return getKnowledge(folder.service);
}
