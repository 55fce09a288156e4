import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  ErrorCode,
  ListResourcesRequestSchema,
  McpError,
  type Resource,
} from '@modelcontextprotocol/sdk/types.js';
import type { Diagram } from '../core/diagram/diagram';
import type { LinkedDiagram } from '../core/diagram/linkedDiagrams';
import {
  getNameOfBox,
  renderTermEntry,
  toDiagramSummary,
  toEdgeRecord,
  toTermRecord,
  toTermSummary,
  truncate,
} from '../core/service/answering';
import { searchTerms } from '../core/service/editing';
import { getDisplayPath } from '../core/service/hosting';
import { AnswerError, limitText, readKnowledge, type Session } from './answer';
import { takePage } from './paging';
import { formatSummary } from './termTools';

const termsUri = 'glossary://terms';
/** Resources on a page of the list. */
const pageSize = 50;
/** Terms in the resource of the whole glossary, which has no pages. */
const maxTerms = 200;
/** The specification allows a hundred values. */
const maxCompletions = 100;
/** In UTF-16 units. */
const maxDiagramLength = 20_000;

/** Registers the glossary, each term and each diagram as resources. */
export function registerResources(server: McpServer, session: Session): void {
  const { service } = session.folder;
  server.registerResource(
    'glossary',
    termsUri,
    {
      title: 'Glossary',
      description: 'All terms, one line each.',
      mimeType: 'text/markdown',
    },
    async ({ href }) => ({
      contents: [{ uri: href, mimeType: 'text/markdown', text: await renderGlossary(session) }],
    }),
  );
  server.registerResource(
    'term',
    new ResourceTemplate('glossary://term/{name}', {
      list: undefined,
      complete: {
        name: async (typed) => {
          await session.folder.refresh();
          const found = await searchTerms(service, typed, maxCompletions);
          return [...new Set(found.map(({ name }) => name))];
        },
      },
    }),
    {
      title: 'Term',
      description: 'Everything about one term: all its meanings.',
      mimeType: 'text/markdown',
    },
    async ({ href }, { name }) => readTerm(session, href, decode(name)),
  );
  server.registerResource(
    'diagram',
    new ResourceTemplate('glossary://diagram/{place}', {
      list: undefined,
      complete: {
        place: async (typed) => {
          const places = await listPlaces(session);
          const folded = typed.toLowerCase();
          return places
            .filter((place) => place.toLowerCase().includes(folded))
            .slice(0, maxCompletions);
        },
      },
    }),
    {
      title: 'Diagram',
      description: 'The Mermaid text of a diagram, and its boxes with their terms.',
      mimeType: 'text/vnd.mermaid',
    },
    async ({ href }, { place }) => readDiagram(session, href, decode(place)),
  );
  // The list of the SDK has no pages.
  server.server.setRequestHandler(ListResourcesRequestSchema, async ({ params }) => {
    const { items, nextCursor } = takeResources(await listResources(session), params?.cursor);
    return { resources: [...items], ...(nextCursor !== undefined && { nextCursor }) };
  });
}

function takeResources(
  all: readonly Resource[],
  cursor: string | undefined,
): ReturnType<typeof takePage<Resource>> {
  try {
    return takePage(all, ['resources'], { cursor, limit: pageSize });
  } catch (error) {
    if (error instanceof AnswerError) throw new McpError(ErrorCode.InvalidParams, error.message);
    throw error;
  }
}

async function listResources(session: Session): Promise<readonly Resource[]> {
  const { glossary, diagrams, folders } = await readKnowledge(session);
  const names = [...new Set(glossary.terms.map(({ name }) => name))];
  return [
    { uri: termsUri, name: 'glossary', title: 'Glossary', mimeType: 'text/markdown' },
    ...diagrams.map(({ diagram }) => {
      const place = formatPlace(diagram, folders);
      return {
        uri: `glossary://diagram/${encodeURIComponent(place)}`,
        ...{ name: place, title: diagram.title ?? place, mimeType: 'text/vnd.mermaid' },
      };
    }),
    ...names.map((name) => ({
      uri: `glossary://term/${encodeURIComponent(name)}`,
      ...{ name, mimeType: 'text/markdown' },
    })),
  ];
}

async function renderGlossary(session: Session): Promise<string> {
  const knowledge = await readKnowledge(session);
  const all = await searchTerms(session.folder.service, '', Infinity);
  if (all.length === 0) return 'This folder has no glossary entries.';
  const shown = all.slice(0, maxTerms).map((term) => formatSummary(toTermSummary(term, knowledge)));
  const more = all.length - shown.length;
  const note = more > 0 ? `\n… ${more} more terms: use the tool search_terms.` : '';
  return `${shown.join('\n')}${note}`;
}

async function readTerm(session: Session, uri: string, name: string) {
  const knowledge = await readKnowledge(session);
  const folded = name.toLowerCase();
  const terms = knowledge.glossary.terms.filter((term) => term.name.toLowerCase() === folded);
  if (terms.length === 0) throw new McpError(ErrorCode.InvalidParams, `No term “${name}”.`);
  return {
    contents: [
      {
        ...{ uri, mimeType: 'text/markdown' },
        text: limitText(terms.map((term) => renderTermEntry(term, knowledge)).join('\n\n')),
      },
      {
        ...{ uri: `${uri}#data`, mimeType: 'application/json' },
        text: JSON.stringify(
          terms.slice(0, maxMeanings).map((term) => toTermRecord(term, knowledge)),
        ),
      },
    ],
  };
}

const maxMeanings = 5;

async function readDiagram(session: Session, uri: string, place: string) {
  const knowledge = await readKnowledge(session);
  const { diagrams, folders } = knowledge;
  const linked = diagrams.find(({ diagram }) => formatPlace(diagram, folders) === place);
  if (!linked) throw new McpError(ErrorCode.InvalidParams, `No diagram at “${place}”.`);
  return {
    contents: [
      {
        ...{ uri, mimeType: 'text/vnd.mermaid' },
        text: truncate(linked.diagram.text, maxDiagramLength),
      },
      {
        ...{ uri: `${uri}#data`, mimeType: 'application/json' },
        text: JSON.stringify({
          ...toDiagramSummary(linked.diagram, knowledge),
          ...describeParts(linked),
        }),
      },
    ],
  };
}

const maxParts = 100;

function describeParts(linked: LinkedDiagram) {
  const { diagram, links } = linked;
  return {
    parts: diagram.nodes.slice(0, maxParts).map(({ id }) => {
      const term = links.termOf(id);
      return {
        name: getNameOfBox(linked, id),
        ...(term && { term: term.name, delivery: term.delivery, owner: term.owner }),
      };
    }),
    arrows: diagram.edges.slice(0, maxParts).map((edge) => toEdgeRecord(linked, edge)),
  };
}

async function listPlaces(session: Session): Promise<readonly string[]> {
  const { diagrams, folders } = await readKnowledge(session);
  return diagrams.map(({ diagram }) => formatPlace(diagram, folders));
}

/** Identifies a diagram: `docs/architecture.mmd:1`. */
function formatPlace({ uri, line }: Diagram, folders: readonly string[]): string {
  return `${getDisplayPath(uri, folders)}:${line + 1}`;
}

/** @throws McpError for malformed escapes. */
function decode(value: string | readonly string[] | undefined): string {
  try {
    return decodeURIComponent(String(value));
  } catch {
    throw new McpError(ErrorCode.InvalidParams, 'The address is malformed.');
  }
}
