import { URI, Utils } from 'vscode-uri';
import type { DocumentUri } from '../../text/textDocument';

/** Returns the file that a relative link leads to, without the fragment; `undefined` for an invalid link. */
export function resolveLink(from: DocumentUri, written: string): DocumentUri | undefined {
  const [path = ''] = written.split(/[?#]/u, 1);
  if (path === '' || /%(?:5c|00)/iu.test(path)) return undefined;
  try {
    return Utils.resolvePath(Utils.dirname(URI.parse(from)), decodeURIComponent(path)).toString();
  } catch {
    // A `%` that is not part of an escape.
    return undefined;
  }
}
