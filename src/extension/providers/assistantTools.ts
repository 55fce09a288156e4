import * as vscode from 'vscode';
import { explainTermFor, findNeighboursFor, listTermsFor } from '../../core/assisting';
import { cut } from '../../core/features/assistant/answer';
import { escapeMarkdown } from '../../core/markdown/escape';
import { readText } from '../../core/features/assistant/toolInput';
import type { GlossaryService } from '../../core/service';
import { trustedText } from '../meaningText';
import type { ToolName } from '../toolNames';

type AssistantTool = vscode.LanguageModelTool<unknown>;

/** Maximum length of a progress message's subject, in UTF-16 units. */
const longestSubject = 60;

interface ToolParts {
  readonly answer: (service: GlossaryService, input: unknown) => Promise<string>;
  /** The input field that contains the subject of the request. */
  readonly subject: string;
  readonly progress: (subject: string) => string;
}

/**
 * Creates the tools that answer language models with the team's terms. The tools only read, so they need no
 * confirmation.
 */
export function assistantTools(
  service: GlossaryService,
): Readonly<Record<ToolName, AssistantTool>> {
  const { l10n } = vscode;
  return {
    architectureGlossary_explainTerm: tool(service, {
      answer: explainTermFor,
      subject: 'term',
      progress: (word) => l10n.t('Looking up “{0}” in the glossary', word),
    }),
    architectureGlossary_listTermsOfFile: tool(service, {
      answer: listTermsFor,
      subject: 'file',
      progress: (file) => l10n.t('Listing the glossary terms in {0}', file),
    }),
    architectureGlossary_findNeighbours: tool(service, {
      answer: findNeighboursFor,
      subject: 'node',
      progress: (node) => l10n.t('Finding the connections of “{0}”', node),
    }),
  };
}

function tool(service: GlossaryService, { answer, subject, progress }: ToolParts): AssistantTool {
  return {
    invoke: async ({ input }, token) => {
      const text = await answer(service, input);
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
    prepareInvocation: ({ input }) => {
      const about = readText(input, subject, {});
      if (about.kind === 'wrong') return undefined;
      const words = escapeMarkdown(cut(about.text, longestSubject));
      return { invocationMessage: trustedText(progress(words)) };
    },
  };
}
