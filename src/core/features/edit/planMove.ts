import * as l10n from '@vscode/l10n';
import { completeFields, type Term, type TermDraft } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import { getParentFolder, getRelativePath, resolvePath } from '../../workspace/paths';
import type { Scheduler } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import type { EditPlan } from './editTerms';
import type { TermReference } from '../../glossary/termReference';
import { planAdd, planRemove, readGlossary } from './editTerms';
import { findReferencedTerm, describeMissingEntry } from '../../glossary/termReference';

type FileEdits = Extract<EditPlan, { kind: 'edits' }>;

/** Edits of two files as one step; or the reason why the entry cannot be moved, for the user. */
export type MovePlan =
  | { readonly kind: 'edits'; readonly files: readonly FileEdits[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Plans to move an entry to another glossary file, in that file's format. Relative paths and links still lead to the
 * same places.
 */
export async function planMove(
  workspace: Workspace,
  reference: TermReference,
  target: DocumentUri,
  scheduler: Scheduler,
): Promise<MovePlan> {
  const origin = await readGlossary(workspace, reference.uri, scheduler);
  const term = origin && findReferencedTerm(origin.terms, reference);
  if (!term) return { kind: 'refused', reason: describeMissingEntry(reference) };
  const destination = await readGlossary(workspace, target, scheduler);
  const draft = createDraft(term, target, destination?.terms ?? []);
  if (!draft) {
    return {
      kind: 'refused',
      reason: l10n.t(
        '“{0}” applies only in some folders, which the other glossary does not cover.',
        term.name,
      ),
    };
  }
  const added = await planAdd(workspace, target, draft, scheduler);
  if (added.kind === 'refused') return added;
  const removed = await planRemove(workspace, reference, scheduler);
  return removed.kind === 'refused' ? removed : { kind: 'edits', files: [added, removed] };
}

/** A context belongs to its file, so it is kept only if the other file has it too. */
function createDraft(
  term: Term,
  target: DocumentUri,
  others: readonly Term[],
): TermDraft | undefined {
  const from = term.source.uri;
  const paths = term.paths.map((path) => moveGlob(path, from, target));
  const known = paths.flatMap((path) => path ?? []);
  if (known.length < paths.length) return undefined;
  const hasContext = others.some(({ context }) => context === term.context);
  const moved = (text: string): string => moveLinks(text, from, target);
  return {
    ...completeFields(term),
    context: hasContext ? term.context : undefined,
    paths: known,
    definition: moved(term.definition),
    links: term.links.map(moved),
  };
}

/** A glob is relative to its file's folder and cannot refer to parent folders. */
function moveGlob(glob: string, from: DocumentUri, target: DocumentUri): string | undefined {
  const folder = getParentFolder(from);
  const newFolder = getParentFolder(target);
  if (folder === newFolder) return glob;
  const below = getRelativePath(folder, newFolder);
  return below === undefined ? undefined : `${below}/${glob}`;
}

/** Adjusts relative targets of Markdown links; `#...` still refers to the old file. */
function moveLinks(text: string, from: DocumentUri, target: DocumentUri): string {
  return text.replace(/(?<=\]\()(?![a-z][\w+.-]*:|\/)[^()\s]+/giu, (path) => {
    const [file = '', anchor] = path.split('#');
    const linkedPath = file === '' ? from : resolvePath(getParentFolder(from), decodePath(file));
    const moved = linkedPath === target ? '' : toRelativePath(getParentFolder(target), linkedPath);
    return anchor === undefined ? moved : `${moved}#${anchor}`;
  });
}

/** Glossaries contain addresses with and without escaped spaces. */
function decodePath(path: string): string {
  return path.replace(/%20/gu, ' ');
}

/** Returns the path from a folder to a file, with `..` if needed. Both are URIs and stay escaped. */
function toRelativePath(folder: DocumentUri, file: DocumentUri): string {
  const from = folder.split('/');
  const to = file.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
