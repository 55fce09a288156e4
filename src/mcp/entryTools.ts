import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { EditPlan } from '../core/features/edit/editTerms';
import type { Glossary } from '../core/glossary/glossaryStore';
import type { Term } from '../core/glossary/term';
import { listFilesNamed } from '../core/service/answering';
import {
  adoptCapitals,
  chooseNearestFileForEntry,
  planAdd,
  planChange,
  toTermReference,
} from '../core/service/editing';
import { LineMap } from '../core/service/hosting';
import { checkForm, completeFields } from '../core/service/writing';
import { formatPath, toPrintedRange } from '../node/printedProblem';
import { writeEdits } from '../node/writeEdits';
import { type Answer, answer, AnswerError, type Session } from './answer';
import { entryInput, entryOutput, readOnly } from './schemas';

const shared =
  'The entry is written in the format and order of its file, and nothing else of the file changes.';

/** Registers the tools that draft and write entries. */
export function registerEntryTools(server: McpServer, session: Session): void {
  server.registerTool(
    'draft_entry',
    {
      title: 'Draft a glossary entry',
      description: `Returns the edit that adds or changes a glossary entry, with warnings, and writes nothing. ${shared} Show the draft to the user before you write it.`,
      annotations: readOnly,
      inputSchema: entryInput,
      outputSchema: entryOutput,
    },
    (input, { signal }) => answer(session, signal, () => editEntry(session, input, false)),
  );
  server.registerTool(
    'write_entry',
    {
      title: 'Write a glossary entry',
      description: `Adds or changes a glossary entry in its file. By default a dry run, which only returns the edit: send "dryRun": false after the user has agreed. ${shared}`,
      annotations: {
        ...{ readOnlyHint: false, destructiveHint: false, openWorldHint: false },
        idempotentHint: false,
      },
      inputSchema: {
        ...entryInput,
        dryRun: z.boolean().default(true).describe('Whether to return the edit only.'),
      },
      outputSchema: entryOutput,
    },
    ({ dryRun, ...input }, { signal }) =>
      answer(session, signal, () => editEntry(session, input, !dryRun)),
  );
}

type EntryInput = z.infer<z.ZodObject<typeof entryInput>>;

async function editEntry(session: Session, input: EntryInput, isWritten: boolean): Promise<Answer> {
  const { folder } = session;
  const { plan, warnings } = await planEntry(session, input);
  if (plan.kind === 'refused') throw new AnswerError(plan.reason);
  if (isWritten) {
    const refusal = await writeEdits(folder.path, plan);
    if (refusal !== undefined) throw new AnswerError(refusal);
    await folder.refresh(true);
  }
  const lines = new LineMap(plan.text);
  const edits = plan.edits.map(({ range, newText }) => ({
    ...toPrintedRange(range, lines),
    newText,
  }));
  const path = formatPath(plan.uri, folder.path);
  const head = isWritten ? `Written to ${path}.` : `Draft for ${path}; nothing is written.`;
  return {
    data: { file: path, action: input.action, edits, warnings, written: isWritten },
    text: [
      head,
      ...warnings.map((warning) => `Warning: ${warning}`),
      ...edits.map(({ line, newText }) => `Line ${line}:\n${newText.trim()}`),
    ].join('\n'),
  };
}

interface PlannedEntry {
  readonly plan: EditPlan;
  readonly warnings: readonly string[];
}

async function planEntry(
  { folder: { service } }: Session,
  { name, action, file, near, ...change }: EntryInput,
): Promise<PlannedEntry> {
  const { workspace, scheduler } = service.parts;
  const glossary = await service.glossary();
  const { terms } = glossary;
  const within =
    file === undefined ? undefined : findGlossaryFile(file, glossary, workspace.folders);
  if (action === 'change') {
    const term = findEntry(name, glossary, within);
    const fields = completeFields({ ...term, ...change });
    const plan = await planChange(workspace, toTermReference(term), change, scheduler);
    return { plan, warnings: listWarnings(fields, terms, term) };
  }
  const [document] = near === undefined ? [] : listFilesNamed(near, workspace.folders);
  const uri = within ?? chooseNearestFileForEntry(glossary, workspace.folders, document);
  if (uri === undefined)
    throw new AnswerError(
      'This folder has no glossary. Run `npx architecture-glossary init` to create one.',
    );
  const neighbors = glossary.files.get(uri)?.terms ?? [];
  const fields = completeFields({ ...change, name: adoptCapitals(name, neighbors) });
  const plan = await planAdd(workspace, uri, fields, scheduler);
  return { plan, warnings: listWarnings(fields, terms, undefined) };
}

function findGlossaryFile(path: string, { files }: Glossary, folders: readonly string[]): string {
  const found = listFilesNamed(path, folders).find((uri) => files.has(uri));
  if (found === undefined) throw new AnswerError(`“${path}” is not a glossary of this folder.`);
  return found;
}

/** @throws AnswerError if no entry or several entries have the name. */
function findEntry(name: string, { terms }: Glossary, within: string | undefined): Term {
  const folded = name.toLowerCase();
  const found = terms.filter(
    (term) =>
      term.name.toLowerCase() === folded && (within === undefined || term.source.uri === within),
  );
  const [term, other] = found;
  if (term === undefined) throw new AnswerError(`No entry has the name “${name}”.`);
  if (other !== undefined)
    throw new AnswerError(
      `${found.length} entries have the name “${name}”. Name the glossary file in “file”; if they are in the same file, change it directly.`,
    );
  return term;
}

function listWarnings(
  fields: ReturnType<typeof completeFields>,
  terms: readonly Term[],
  self: Term | undefined,
): readonly string[] {
  return checkForm(fields, { terms, self, unexplained: [] }).map(({ message }) => message);
}
