import * as vscode from 'vscode';
import {
  explainTermForAssistant,
  findNeighborsForAssistant,
  listTermsForAssistant,
  truncate,
  readTextInput,
} from '../../core/service/assisting';
import type { GlossaryService } from '../../core/service/glossaryService';
import { createTrustedMarkdown } from '../meaningMarkdown';
import type { ToolName } from '../toolNames';
import { escapeMarkdown } from '../../core/service/wording';

type AssistantTool = vscode.LanguageModelTool<unknown>;

/** Maximum length of a progress message's subject, in UTF-16 units. */
const maxSubjectLength = 60;

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
export function createAssistantTools(
  service: GlossaryService,
): Readonly<Record<ToolName, AssistantTool>> {
  const { l10n } = vscode;
  return {
    architectureGlossary_explainTerm: createTool(service, {
      answer: explainTermForAssistant,
      subject: 'term',
      progress: (word) => l10n.t('Looking up “{0}” in the glossary', word),
    }),
    architectureGlossary_listTermsOfFile: createTool(service, {
      answer: listTermsForAssistant,
      subject: 'file',
      progress: (file) => l10n.t('Listing the glossary terms in {0}', file),
    }),
    architectureGlossary_findNeighbors: createTool(service, {
      answer: findNeighborsForAssistant,
      subject: 'node',
      progress: (node) => l10n.t('Finding the connections of “{0}”', node),
    }),
  };
}

function createTool(
  service: GlossaryService,
  { answer, subject, progress }: ToolParts,
): AssistantTool {
  return {
    invoke: async ({ input }, token) => {
      const text = await answer(service, input);
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
    prepareInvocation: ({ input }) => {
      const about = readTextInput(input, subject, {});
      if (about.kind === 'wrong') return undefined;
      const words = escapeMarkdown(truncate(about.text, maxSubjectLength));
      return { invocationMessage: createTrustedMarkdown(progress(words)) };
    },
  };
}
