import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Knowledge } from '../core/features/assistant/knowledge';
import {
  type BoxRecord,
  findBoxesNamed,
  findPaths,
  findSimilarBoxes,
  listFilesNamed,
  listWaits,
  rankAllBlockers,
  toBoxRecord,
} from '../core/service/answering';
import { type Answer, answer, AnswerError, readKnowledge, type Session } from './answer';
import { type PageRequest, takePage } from './paging';
import {
  boxRecord,
  createPageInput,
  file,
  name,
  pageOutput,
  readOnly,
  pathRecord,
  rankedBlocker,
  waitRecord,
} from './schemas';
import { addCount, formatSummary } from './termTools';

const maxListed = 40;
const maxSuggestions = 30;

const box = name.describe('Label or id of a box, or a glossary term, for example "Payments".');
const onlyFile = file
  .optional()
  .describe('Only the diagrams of this file, for example "docs/architecture.mmd".');

/** Registers the tools that answer from diagrams. */
export function registerDiagramTools(server: McpServer, session: Session): void {
  server.registerTool(
    'find_neighbors',
    {
      title: 'Find the neighbors of a part',
      description:
        "Finds the connections of a component in the repository's architecture diagrams: what calls it and what it calls, with the labels of the connections, its group, and delivery status and owner of each part. Use it to find who depends on a component or what breaks without it. An unknown name gives the available boxes.",
      annotations: readOnly,
      inputSchema: { box, file: onlyFile, ...createPageInput(10, 3) },
      outputSchema: { boxes: z.array(boxRecord), ...pageOutput },
    },
    ({ limit, cursor, ...question }, { signal }) =>
      answer(session, signal, () => findNeighbors(session, question, { limit, cursor })),
  );
  server.registerTool(
    'find_path',
    {
      title: 'Find the path between two parts',
      description:
        'Finds the shortest path between two components in the diagrams, along the arrows where there is one. Use it to explain how a request gets from one part to another.',
      annotations: readOnly,
      inputSchema: { from: box, to: box, file: onlyFile, ...createPageInput(10, 3) },
      outputSchema: { paths: z.array(pathRecord), ...pageOutput },
    },
    ({ limit, cursor, ...question }, { signal }) =>
      answer(session, signal, () => findPathsOf(session, question, { limit, cursor })),
  );
  server.registerTool(
    'list_waits',
    {
      title: 'List what waits on what',
      description:
        'Lists what a component waits for: the parts it depends on that are planned, mocked or retired, and circles of parts that wait for each other. Without a box, ranks the parts that block the most others. Dependencies follow the arrows.',
      annotations: readOnly,
      inputSchema: {
        box: box.optional(),
        file: onlyFile,
        reverse: z
          .boolean()
          .default(false)
          .describe('For diagrams whose arrows point from a part to those that use it.'),
        ...createPageInput(50, 10),
      },
      outputSchema: {
        waits: z.array(waitRecord),
        ranking: z.array(rankedBlocker),
        ...pageOutput,
      },
    },
    ({ limit, cursor, ...question }, { signal }) =>
      answer(session, signal, () => listWaitsOf(session, question, { limit, cursor })),
  );
}

/** Returns the data with the diagrams of one file only, if one is named. */
async function readDiagrams(session: Session, path: string | undefined): Promise<Knowledge> {
  const knowledge = await readKnowledge(session);
  if (knowledge.diagrams.length === 0)
    throw new AnswerError('This folder has no readable diagram.');
  if (path === undefined) return knowledge;
  const uris = listFilesNamed(path, knowledge.folders);
  const diagrams = knowledge.diagrams.filter(({ diagram }) => uris.includes(diagram.uri));
  if (diagrams.length === 0) throw new AnswerError(`No diagram can be read in “${path}”.`);
  return { ...knowledge, diagrams };
}

/** @throws AnswerError with the boxes that exist. */
function refuseUnknownBox(written: string, { diagrams }: Knowledge): never {
  const { kind, labels } = findSimilarBoxes(written, diagrams);
  const names = labels.slice(0, maxSuggestions).join(', ');
  const more = labels.length > maxSuggestions ? `, and ${labels.length - maxSuggestions} more` : '';
  const lead = kind === 'similar' ? 'Boxes with similar labels' : 'Available boxes';
  throw new AnswerError(`No diagram has the box “${written}”. ${lead}: ${names}${more}.`);
}

interface BoxQuestion {
  readonly box: string;
  readonly file?: string | undefined;
}

async function findNeighbors(
  session: Session,
  question: BoxQuestion,
  page: PageRequest,
): Promise<Answer> {
  const knowledge = await readDiagrams(session, question.file);
  const found = findBoxesNamed(question.box, knowledge);
  if (found.length === 0) refuseUnknownBox(question.box, knowledge);
  const { items, ...more } = takePage(found, ['neighbors', question], page);
  const boxes = items.map((context) => limitBox(toBoxRecord(context, knowledge)));
  const text = boxes.map(formatBox).join('\n\n');
  return { data: { boxes, ...more }, text: addCount(text, boxes.length, more) };
}

/** The number of items that are left out of long lists, if there are any. */
interface LeftOut {
  readonly leftOut?: number;
}

function limitBox(record: BoxRecord): BoxRecord & LeftOut {
  const { connections, contains } = record;
  return {
    ...record,
    connections: connections.slice(0, maxListed),
    contains: contains.slice(0, maxListed),
    ...countLeftOut(connections, contains),
  };
}

/** Counts what the first `maxListed` items of each list leave out. */
function countLeftOut(...lists: readonly (readonly unknown[])[]): LeftOut {
  const leftOut = lists.reduce((sum, { length }) => sum + Math.max(0, length - maxListed), 0);
  return leftOut === 0 ? {} : { leftOut };
}

function formatBox(record: BoxRecord & LeftOut): string {
  const { groups, contains, connections, leftOut } = record;
  const lines = [
    `${record.name} (${record.file}:${record.line}, ${record.diagramType})`,
    record.term ? formatSummary(record.term) : 'The glossary has no entry for this box.',
    groups.length > 0 ? `Part of ${groups.join(', in ')}.` : '',
    contains.length > 0 ? `Contains ${contains.join(', ')}.` : '',
    ...connections.map(({ sentence }) => `- ${sentence}`),
    connections.length === 0 ? 'It has no connections.' : '',
    leftOut === undefined ? '' : `${leftOut} more are left out.`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly file?: string | undefined;
}

async function findPathsOf(
  session: Session,
  question: PathQuestion,
  page: PageRequest,
): Promise<Answer> {
  const knowledge = await readDiagrams(session, question.file);
  const { from, to } = question;
  for (const one of [from, to])
    if (findBoxesNamed(one, knowledge).length === 0) refuseUnknownBox(one, knowledge);
  const found = findPaths(from, to, knowledge);
  const { items: paths, ...more } = takePage(found, ['path', question], page);
  const lines = paths.map((path) => {
    const steps = path.steps.map((step) => {
      const label = step.label === '' ? '' : ` (“${step.label}”)`;
      return ` ${step.againstArrow ? '←' : '→'} ${step.to}${label}`;
    });
    return `${path.steps[0]?.from ?? ''}${steps.join('')} [${path.file}:${path.line}]`;
  });
  const text =
    lines.length === 0 ? `No diagram connects “${from}” with “${to}”.` : lines.join('\n');
  return { data: { paths, ...more }, text: addCount(text, paths.length, more) };
}

interface WaitQuestion {
  readonly box?: string | undefined;
  readonly file?: string | undefined;
  readonly reverse: boolean;
}

async function listWaitsOf(
  session: Session,
  question: WaitQuestion,
  page: PageRequest,
): Promise<Answer> {
  const knowledge = await readDiagrams(session, question.file);
  const { box: written, reverse } = question;
  if (written === undefined) {
    const all = rankAllBlockers(knowledge, reverse);
    const { items, ...more } = takePage(all, ['ranking', question], page);
    const ranking = items.map((one) => ({
      ...{ ...one, waiting: one.waiting.slice(0, maxListed) },
      ...countLeftOut(one.waiting),
    }));
    const lines = ranking.map(
      (one, i) =>
        `- ${formatBlocker(one)}: ${items[i]?.waiting.length ?? 0} wait: ${one.waiting.join(', ')}`,
    );
    const text = lines.length === 0 ? 'No part waits for another one.' : lines.join('\n');
    return { data: { waits: [], ranking, ...more }, text: addCount(text, ranking.length, more) };
  }
  const all = listWaits(written, knowledge, reverse);
  if (all.length === 0) refuseUnknownBox(written, knowledge);
  const { items, ...more } = takePage(all, ['waits', question], page);
  const waits = items.map(({ waitsFor, cycles, ...one }) => ({
    ...one,
    waitsFor: waitsFor.slice(0, maxListed),
    cycles: cycles.slice(0, maxListed).map((cycle) => cycle.slice(0, maxListed)),
    ...countLeftOut(waitsFor, cycles, ...cycles),
  }));
  const lines = waits.flatMap(({ box: label, waitsFor, cycles, file: path, line }) => [
    `${label} waits for ${waitsFor.length === 0 ? 'nothing' : ''}[${path}:${line}]`,
    ...waitsFor.map((one) => `- ${formatBlocker(one)}`),
    ...cycles.map((cycle) => `- They wait for each other: ${cycle.join(', ')}`),
  ]);
  const text = lines.join('\n');
  return { data: { waits, ranking: [], ...more }, text: addCount(text, waits.length, more) };
}

function formatBlocker({
  box: label,
  delivery,
  owner,
}: {
  readonly box: string;
  readonly delivery?: string;
  readonly owner?: string;
}): string {
  const facts = [delivery ?? 'delivery status not set', owner && `owner: ${owner}`];
  return `${label} (${facts.filter(Boolean).join('; ')})`;
}
