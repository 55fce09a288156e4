// The input and output of tools. The descriptions are for models.

import { z } from 'zod';
import { deliveries, statuses } from '../core/service/answering';

/** In UTF-16 units. Longer texts are not names or paths. */
const maxNameLength = 300;
/** In UTF-16 units. A longer text does not fit into a conversation. */
const maxTextLength = 200_000;
/** In UTF-16 units. */
const maxFieldLength = 10_000;
const maxListLength = 50;

/** How clients announce a tool that changes nothing. */
export const readOnly = { readOnlyHint: true, openWorldHint: false };

export const name = z.string().trim().min(1).max(maxNameLength);
export const text = z.string().max(maxTextLength);

export const file = name.describe(
  'Path relative to the workspace folder, for example "docs/architecture.mmd".',
);

interface PageInput {
  readonly limit: z.ZodDefault<z.ZodNumber>;
  readonly cursor: z.ZodOptional<z.ZodString>;
}

/** The fields of a request for a page. */
export const createPageInput = (most: number, usual: number): PageInput => ({
  limit: z.number().int().min(1).max(most).default(usual).describe('Number of items per page.'),
  cursor: z
    .string()
    .max(maxNameLength)
    .optional()
    .describe('nextCursor of the previous page; send the other input unchanged.'),
});

export const pageOutput = {
  total: z.number().describe('Number of items on all pages.'),
  nextCursor: z.string().optional().describe('Send it as cursor for the next page.'),
};

const texts = z.array(z.string());
const leftOut = z.number().optional().describe('Items that are left out of long lists.');
export const delivery = z.enum(deliveries);

export const termSummary = z.object({
  name: z.string(),
  expansion: z.string().optional(),
  summary: z.string(),
  status: z.enum(statuses).optional(),
  delivery: delivery.optional(),
  owner: z.string().optional(),
  file: z.string(),
  line: z.number(),
});

export const termRecord = termSummary.extend({
  plain: z.string().optional(),
  definition: z.string().optional().describe('Markdown.'),
  context: z.string().optional(),
  aliases: texts.optional(),
  avoid: texts.optional().describe('Discouraged synonyms.'),
  examples: texts.optional(),
  users: texts.optional(),
  related: texts.optional(),
  links: texts.optional(),
  technical: z.boolean().optional().describe('Not for user stories.'),
  inDiagram: z.string().optional(),
});

export const boxRecord = z.object({
  name: z.string(),
  id: z.string(),
  file: z.string(),
  line: z.number(),
  diagramType: z.string(),
  groups: texts,
  contains: texts,
  term: termSummary.optional(),
  connections: z.array(
    z.object({
      direction: z.enum(['incoming', 'outgoing', 'undirected']),
      box: z.string(),
      labels: texts,
      delivery: delivery.optional(),
      owner: z.string().optional(),
      sentence: z.string(),
    }),
  ),
  leftOut,
});

export const pathRecord = z.object({
  file: z.string(),
  line: z.number(),
  followsArrows: z.boolean(),
  steps: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      label: z.string(),
      againstArrow: z.boolean(),
    }),
  ),
});

const blocker = z.object({
  box: z.string(),
  delivery: delivery.optional(),
  owner: z.string().optional(),
});

export const waitRecord = z.object({
  box: z.string(),
  file: z.string(),
  line: z.number(),
  waitsFor: z.array(blocker),
  cycles: z.array(texts),
  leftOut,
});

export const rankedBlocker = blocker.extend({
  file: z.string(),
  line: z.number(),
  waiting: texts,
  leftOut,
});

export const finding = z.object({
  code: z.string(),
  severity: z.string(),
  message: z.string(),
  word: z.string(),
  line: z.number(),
  column: z.number(),
  endLine: z.number(),
  endColumn: z.number(),
  replacement: z.string().optional(),
});

const field = z.string().max(maxFieldLength);
const fields = z.array(z.string().min(1).max(maxNameLength)).max(maxListLength);

/** The fields of an entry that can be written. */
const entryFields = {
  expansion: field.optional().describe('What an acronym stands for.'),
  plain: field.optional().describe('The meaning for a reader who is not technical.'),
  definition: field
    .optional()
    .describe('Markdown. The first sentence is the summary; write it in plain words.'),
  aliases: fields.optional(),
  avoid: fields.optional().describe('Synonyms that should not be used.'),
  examples: fields.optional(),
  users: fields.optional().describe('Who uses the component.'),
  related: fields.optional().describe('Names of other terms.'),
  owner: field.optional(),
  status: z.enum(statuses).optional(),
  delivery: delivery.optional(),
};

export const entryInput = {
  name: name.describe('The name of the new term, or of the entry to change.'),
  action: z
    .enum(['add', 'change'])
    .default('add')
    .describe('"change" sets the given fields of an existing entry and keeps the others.'),
  file: file
    .optional()
    .describe('The glossary file. By default, the nearest glossary that applies to "near".'),
  near: file.optional().describe('A file that uses the word, to find the nearest glossary.'),
  ...entryFields,
};

export const entryOutput = {
  file: z.string(),
  action: z.enum(['add', 'change']),
  edits: z.array(
    z.object({
      line: z.number(),
      column: z.number(),
      endLine: z.number(),
      endColumn: z.number(),
      newText: z.string(),
    }),
  ),
  warnings: texts,
  written: z.boolean(),
};
