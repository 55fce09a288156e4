import * as vscode from 'vscode';
import type { PanelRevision } from '../../protocol/messages';
import { type PlainItem, plainWindow } from '../plainWindow';
import { type Commit, findRepository, type Repository, refTypes } from '../host/gitExtension';

const day = 24 * 60 * 60 * 1000;
const week = 7 * day;
/** The number of commits that are searched for those of the last week. */
const maxCommits = 500;

interface RevisionItem extends PlainItem {
  readonly revision?: PanelRevision;
}

/** Lets the user choose a branch, a tag, a commit of the last week or a time to compare a file with. */
export async function chooseRevision(file: vscode.Uri): Promise<PanelRevision | undefined> {
  const repository = await findRepository(file, true);
  if (!repository) {
    void plainWindow.showInformationMessage(
      vscode.l10n.t('This diagram is not in a Git repository, so it cannot be compared.'),
    );
    return undefined;
  }
  const item = await plainWindow.browse(await listRevisions(repository), {
    title: vscode.l10n.t('Compare Diagram and Glossary'),
    placeHolder: vscode.l10n.t('Compare with a branch, a tag, a commit or a time'),
    matchOnDescription: true,
  });
  return item?.revision;
}

/** Lists times first, then commits, branches and tags, each the latest first. */
async function listRevisions(repository: Repository): Promise<readonly RevisionItem[]> {
  const [commits, refs] = await Promise.all([
    repository.log({ maxEntries: maxCommits }).catch(() => []),
    repository.getRefs({ sort: 'committerdate' }).catch(() => []),
  ]);
  const now = Date.now();
  const ageOf = ({ commitDate }: Pick<Commit, 'commitDate'>): number =>
    commitDate === undefined ? Infinity : now - commitDate.getTime();
  const before = commits.find((commit) => ageOf(commit) >= week);
  const recent = commits.filter((commit) => ageOf(commit) < week);
  const named = (type: number): readonly RevisionItem[] =>
    refs.flatMap(({ type: own, name }) =>
      own === type && name !== undefined ? [{ label: name, revision: { id: name, name } }] : [],
    );
  const tags = named(refTypes.tag);
  const [lastTag] = tags;
  const times: readonly RevisionItem[] = [
    ...toTime(vscode.l10n.t('Last commit'), commits[0]?.hash, commits[0]?.message),
    ...toTime(vscode.l10n.t('A week ago'), before?.hash, before?.message),
    ...toTime(vscode.l10n.t('Last tag'), lastTag?.revision?.id, lastTag?.label),
  ];
  return [
    ...times,
    ...divide(vscode.l10n.t('Commits of the last week'), recent.map(toCommitItem)),
    ...divide(vscode.l10n.t('Branches'), [...named(refTypes.head), ...named(refTypes.remoteHead)]),
    ...divide(vscode.l10n.t('Tags'), tags),
  ];
}

function toTime(
  label: string,
  id: string | undefined,
  description: string | undefined,
): readonly RevisionItem[] {
  if (id === undefined) return [];
  return [{ label, description: getSubject(description ?? ''), revision: { id, name: label } }];
}

function toCommitItem({ hash, message, authorName }: Commit): RevisionItem {
  const label = getSubject(message);
  const short = hash.slice(0, 7);
  const description = [short, authorName ?? ''].filter((one) => one !== '').join(' · ');
  return { label, description, revision: { id: hash, name: `${short} ${label}` } };
}

function getSubject(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

function divide(label: string, items: readonly RevisionItem[]): readonly RevisionItem[] {
  if (items.length === 0) return [];
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
