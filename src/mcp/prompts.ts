import { completable } from '@modelcontextprotocol/sdk/server/completable.js';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, type GetPromptResult, McpError } from '@modelcontextprotocol/sdk/types.js';
import {
  compileGlobs,
  findCheckableFiles,
  getDisplayPath,
  noCancellation,
} from '../core/service/hosting';
import { rankTerms } from '../core/service/browsing';
import { describeStory } from '../core/service/checking';
import { createTour } from '../core/service/walking';
import { toTermSummary, truncate } from '../core/service/answering';
import { AnswerError, readKnowledge, type Session } from './answer';
import { addReplacement, check } from './checkTool';
import { name, text } from './schemas';
import { formatSummary } from './termTools';

const maxTerms = 12;
const maxFiles = 100;
/** In UTF-16 units. */
const maxStoryLength = 20_000;

/** Registers the prompts. */
export function registerPrompts(server: McpServer, session: Session): void {
  server.registerPrompt(
    'onboard_me',
    {
      title: 'Onboard me',
      description: 'Introduces the system in the words of the team, with its main diagram.',
      argsSchema: { role: name.optional().describe('Your role, for example "product owner".') },
    },
    ({ role }) => onboard(session, role),
  );
  server.registerPrompt(
    'review_story',
    {
      title: 'Review this story',
      description: 'Reviews a user story: words that readers do not know, and its users.',
      argsSchema: {
        file: completable(name.optional().describe('The file of the story.'), (typed) =>
          completeStory(session, typed ?? ''),
        ),
        text: text.optional().describe('The story, instead of a file.'),
      },
    },
    (story) => reviewStory(session, story),
  );
}

async function onboard(session: Session, role: string | undefined): Promise<GetPromptResult> {
  const knowledge = await readKnowledge(session);
  const [main] = knowledge.diagrams;
  const words = rankTerms(knowledge.glossary.terms, new Map(), main).slice(0, maxTerms);
  const tour = main && createTour(main, words);
  const lines = (tour?.steps ?? []).flatMap(({ sentence, notes }) => [
    `- ${sentence}`,
    ...notes.map((note) => `  - ${note.name}: ${note.text}`),
  ]);
  const unfinished = knowledge.glossary.terms
    .filter(({ delivery }) => delivery === 'planned' || delivery === 'mocked')
    .slice(0, maxTerms)
    .map((term) => formatSummary(toTermSummary(term, knowledge)));
  const parts = [
    `Introduce me to this system${role === undefined ? '' : `. I am a ${role}`}. Use the team's own words, explain each one where it first appears, and start with what the system does for its users. Then show how the main parts work together, and say what is not live yet. Keep it under 400 words and end with three questions that I could ask the team.`,
    'Use the tools explain, find_neighbors, find_path and list_waits for what is missing here. Say so where the glossary has no answer.',
    ...(lines.length > 0 ? [`The main parts and words:\n${lines.join('\n')}`] : []),
    ...(unfinished.length > 0 ? [`Not live yet:\n${unfinished.join('\n')}`] : []),
  ];
  return createPrompt('Introduces the system in the words of the team.', parts);
}

interface Story {
  readonly file?: string | undefined;
  readonly text?: string | undefined;
}

async function reviewStory(session: Session, story: Story): Promise<GetPromptResult> {
  await session.folder.refresh();
  const { checked, text: written } = await check(session, { ...story, isStory: true }).catch(
    (error: unknown) => {
      if (error instanceof AnswerError) throw new McpError(ErrorCode.InvalidParams, error.message);
      throw error;
    },
  );
  const { findings, lines, story: checkUp } = checked;
  const list = findings.map(({ message, range, replacement }) => {
    return `- Line ${lines.lineAt(range.start) + 1}: ${addReplacement(message, replacement?.text)}`;
  });
  const users = (checkUp?.parts ?? []).map(
    (part) => `- ${part.name} is for ${part.users.join(', ') || 'users that are not named'}`,
  );
  const summary = checkUp && describeStory(checkUp);
  const parts = [
    'Review this user story for readers who are not technical. For each finding, propose the sentence before and after: replace the word, explain it in parentheses, or keep it with a reason. Then say whether the user of the story is the one whom the named parts serve, and whether each acceptance criterion can be tested. Do not change the meaning. Use the tool explain for words that you do not know.',
    `The story:\n${truncate(written, maxStoryLength)}`,
    list.length === 0
      ? 'The checks of the team report nothing.'
      : `The checks of the team report${summary ? ` ${summary}` : ''}:\n${list.join('\n')}`,
    ...(users.length > 0 ? [`The parts that the story names:\n${users.join('\n')}`] : []),
  ];
  return createPrompt('Reviews a user story.', parts);
}

function createPrompt(description: string, parts: readonly string[]): GetPromptResult {
  const content = { type: 'text' as const, text: parts.join('\n\n') };
  return { description, messages: [{ role: 'user', content }] };
}

/** Lists the files of user stories whose paths contain what is typed. */
async function completeStory({ folder }: Session, typed: string): Promise<string[]> {
  await folder.refresh();
  const { workspace } = folder.service;
  const isStory = compileGlobs(folder.settings().storyFiles);
  const files = await findCheckableFiles(workspace, noCancellation);
  const folded = typed.toLowerCase();
  return files
    .map((uri) => getDisplayPath(uri, workspace.folders))
    .filter((path) => isStory(path) && path.toLowerCase().includes(folded))
    .slice(0, maxFiles);
}
