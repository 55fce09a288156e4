import { URI } from 'vscode-uri';
import type { RepositoryLinks } from './exportedGlossary';

/** A repository on a host, without credentials. */
export interface RemoteRepository {
  /** The address on the web: `https://github.com/acme/payments`. */
  readonly url: string;
  /** `acme/payments` */
  readonly path: string;
  readonly host: string;
}

/** `git@github.com:acme/payments.git`; without a user, a letter and a colon are a drive of Windows. */
const scpAddress = /^(?:[^@/\s]+@([^:/\s]+)|([^:/@\s]{2,})):(?!\/\/)(\S+)$/u;

/** Reads the address of a git remote; `undefined` for a folder and for hosts without a name. */
export function readRemote(address: string): RemoteRepository | undefined {
  const text = address.trim();
  const scp = scpAddress.exec(text);
  const parts = scp ? [scp[1] ?? scp[2] ?? '', scp[3] ?? ''] : readUrl(text);
  const [host = '', written = ''] = parts ?? [];
  const path = cleanPath(host, written);
  if (host === '' || path === '' || !/^[\w.:-]+$/u.test(host)) return undefined;
  return { ...toWebHost(host, path), path };
}

function readUrl(text: string): readonly [string, string] | undefined {
  if (!/^(?:https?|ssh|git):\/\//u.test(text)) return undefined;
  const { scheme, authority, path } = URI.parse(text);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  // The port of SSH is not that of the web.
  return [scheme.startsWith('http') ? host : host.replace(/:\d+$/u, ''), path];
}

/** Removes what is no part of the name; SSH addresses of Azure Repos have a version, and those on the web `_git`. */
function cleanPath(host: string, written: string): string {
  const path = written
    .split('/')
    .filter(Boolean)
    .join('/')
    .replace(/\.git$/u, '');
  const [, organization, project, name] = /^v3\/([^/]+)\/([^/]+)\/([^/]+)$/u.exec(path) ?? [];
  if (isAzure(host) && organization !== undefined && project !== undefined && name !== undefined)
    return `${organization}/${project}/_git/${name}`;
  return path;
}

function toWebHost(host: string, path: string): { readonly url: string; readonly host: string } {
  const web = host === 'ssh.dev.azure.com' ? 'dev.azure.com' : host;
  return { host: web, url: `https://${web}/${path}` };
}

function isAzure(host: string): boolean {
  return host.endsWith('dev.azure.com') || host.endsWith('.visualstudio.com');
}

/**
 * Returns the addresses of pages of a repository; none for unknown hosts. Self-managed servers are recognized by their
 * name.
 *
 * @param folder The path of the exported folder in the repository; empty for the whole repository.
 */
export function createRepositoryLinks(
  { host, url }: RemoteRepository,
  branch: string,
  folder: string,
): RepositoryLinks | undefined {
  const path = folder === '' ? '{path}' : `${encodePath(folder)}/{path}`;
  const at = encodePath(branch);
  const issue = `${url}/issues/new?title={title}&body={body}`;
  if (/(?:^|\.)github\b/u.test(host))
    return {
      view: `${url}/blob/${at}/${path}#L{line}`,
      edit: `${url}/edit/${at}/${path}#L{line}`,
      newIssue: issue,
    };
  if (/(?:^|\.)gitlab\b/u.test(host))
    return {
      view: `${url}/-/blob/${at}/${path}#L{line}`,
      edit: `${url}/-/edit/${at}/${path}#L{line}`,
      newIssue: `${url}/-/issues/new?issue[title]={title}&issue[description]={body}`,
    };
  if (host === 'bitbucket.org')
    return {
      view: `${url}/src/${at}/${path}#lines-{line}`,
      edit: `${url}/src/${at}/${path}?mode=edit&at=${at}#lines-{line}`,
    };
  if (isAzure(host)) {
    const view = `${url}?path=/${path}&version=GB${encodeURIComponent(branch)}`;
    return { view: `${view}&line={line}&lineEnd={line}&lineStartColumn=1&lineEndColumn=1` };
  }
  if (/(?:^|\.)(?:codeberg|gitea|forgejo)\b/u.test(host))
    return {
      view: `${url}/src/branch/${at}/${path}#L{line}`,
      edit: `${url}/_edit/${at}/${path}`,
      newIssue: issue,
    };
  return undefined;
}

/** Fills the placeholders of an address with escaped values. */
export function fillLink(
  link: string,
  values:
    | Readonly<Record<'path', string> & { line: number }>
    | Readonly<Record<'title' | 'body', string>>,
): string {
  const texts: Readonly<Record<string, string | number>> = values;
  return link.replace(/\{(path|line|title|body)\}/gu, (placeholder, name: string) => {
    const value = texts[name];
    if (value === undefined) return placeholder;
    return name === 'path' ? encodePath(String(value)) : encodeURIComponent(value);
  });
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
