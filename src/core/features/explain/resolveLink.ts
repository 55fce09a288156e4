import { URI, Utils } from 'vscode-uri';
import type { DocumentUri } from '../../text/textDocument';

/** The file that a relative link leads to, without the place in it; `undefined` for a link that is broken. */
export function resolveLink(from: DocumentUri, written: string): DocumentUri | undefined {
  const [path = ''] = written.split(/[?#]/u, 1);
  if (path === '' || /%(?:5c|00)/iu.test(path)) return undefined;
  try {
    return Utils.resolvePath(Utils.dirname(URI.parse(from)), decodeURIComponent(path)).toString();
  } catch {
    // A `%` that stands for nothing.
    return undefined;
  }
}
