import { URI } from 'vscode-uri';
import type { Term } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import type { PreviewGlossary } from './previewGlossary';

/** Returns the link target from a document to a term's entry; `undefined` if none exists. */
export function entryAddresses(
  from: DocumentUri,
  { files, anchors }: PreviewGlossary,
): (term: Term) => string | undefined {
  const paths = new Map<DocumentUri, string | undefined>();
  return ({ source: { uri, name } }) => {
    if (!paths.has(uri)) paths.set(uri, relativeLink(from, uri));
    const path = paths.get(uri);
    const line = files.get(uri)?.termLines.lineAt(name.start);
    if (path === undefined || line === undefined) return undefined;
    const anchor = anchors.get(uri)?.(line);
    if (anchor !== undefined) return `${path}#${encodeURIComponent(anchor)}`;
    return path === '' ? undefined : `${path}#L${line + 1}`;
  };
}

/** Returns the relative path from one file to another as in a link; empty for the file itself. */
function relativeLink(from: DocumentUri, to: DocumentUri): string | undefined {
  const [here, there] = [URI.parse(from), URI.parse(to)];
  if (here.scheme !== there.scheme || here.authority !== there.authority) return undefined;
  if (here.path === there.path) return '';
  const folders = here.path.split('/').slice(0, -1);
  const steps = there.path.split('/');
  const different = folders.findIndex((folder, i) => folder !== steps[i]);
  const shared = different < 0 ? folders.length : different;
  const path = [...folders.slice(shared).map(() => '..'), ...steps.slice(shared)];
  return path.map(encodeURIComponent).join('/');
}
