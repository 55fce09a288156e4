// Entry point for comparing a diagram and the glossary with an earlier version of their files.

import { findDiagramBlocks } from '../diagram/diagramBlocks';
import { type DiagramLinks, linkDiagram } from '../diagram/diagramLinks';
import { readDiagramBlocks } from '../diagram/diagramReader';
import { readDiagramTitle } from '../diagram/diagramTitle';
import type { KnownDiagram } from '../diagram/knownDiagrams';
import type { LinkedDiagram } from '../diagram/linkedDiagrams';
import { compareVersions, type Comparison } from '../features/compare/changes';
import type { Term } from '../glossary/term';
import { TermIndex } from '../matching/termIndex';
import type { DocumentUri } from '../text/textDocument';
import { runInSlices } from '../workspace/scheduler';
import type { GlossaryService } from './glossaryService';

export type { Comparison, FieldChange, TermChange } from '../features/compare/changes';
export {
  describeBoxChange,
  describeChanges,
  describeEdgeChange,
  describeTermChange,
} from '../features/compare/changeSentences';
export { mergeRemoved } from '../features/compare/mergeRemoved';
export { deliveries } from '../glossary/term';

/** An earlier version of the workspace's files. */
export interface EarlierFiles {
  /** The files that differ, by their current address; with their earlier one, if they existed. */
  readonly changed: ReadonlyMap<DocumentUri, DocumentUri | undefined>;
  /** The files that no longer exist. */
  readonly removed: readonly DocumentUri[];
  /** Returns the earlier text of a file by its earlier address; `undefined` if it did not exist. */
  readonly read: (uri: DocumentUri) => Promise<string | undefined>;
}

export type ComparedDiagram =
  | {
      readonly kind: 'compared';
      readonly comparison: Comparison;
      /** The terms of the boxes before. */
      readonly earlierLinks: DiagramLinks;
    }
  /** The file or the diagram did not exist, or it could not be parsed. */
  | { readonly kind: 'missing' | 'invalid' };

/** Compares a diagram and the glossary with earlier files; reads only those that differ. */
export async function compareWithFiles(
  service: GlossaryService,
  known: KnownDiagram,
  { diagram }: LinkedDiagram,
  files: EarlierFiles,
): Promise<ComparedDiagram> {
  const { uri } = known;
  const earlierUri = files.changed.has(uri) ? files.changed.get(uri) : uri;
  const text = earlierUri === undefined ? undefined : await files.read(earlierUri);
  if (text === undefined) return { kind: 'missing' };
  const blocks = findDiagramBlocks(uri, text);
  const title = readDiagramTitle(known.text);
  const titled = blocks.filter(
    (one) => title !== undefined && readDiagramTitle(one.text) === title,
  );
  const block = titled.length === 1 ? titled[0] : blocks[known.number];
  if (block === undefined) return { kind: 'missing' };
  const { scheduler, loadParser } = service.parts;
  const [earlier] = (await readDiagramBlocks(uri, [block], loadParser)).diagrams;
  if (earlier === undefined) return { kind: 'invalid' };
  const { terms } = await service.glossary();
  const earlierTerms = await readEarlierTerms(service, terms, files);
  const { folders } = service.workspace;
  const index = await runInSlices(TermIndex.build(earlierTerms, folders), scheduler);
  const earlierLinks = linkDiagram(earlier, earlierTerms, index);
  const comparison = compareVersions({ diagram: earlier, terms: earlierTerms }, { diagram, terms });
  return { kind: 'compared', comparison, earlierLinks };
}

async function readEarlierTerms(
  service: GlossaryService,
  terms: readonly Term[],
  { changed, removed, read }: EarlierFiles,
): Promise<readonly Term[]> {
  const kept = terms.filter(({ source }) => !changed.has(source.uri));
  const glossaries = new Set(terms.map(({ source }) => source.uri));
  const addresses = [...changed].filter(([uri]) => glossaries.has(uri));
  const all = [...addresses, ...removed.map((uri) => [uri, uri] as const)];
  const earlier: (readonly Term[])[] = [];
  for (const [uri, earlierUri] of all) {
    const text = earlierUri === undefined ? undefined : await read(earlierUri);
    if (text !== undefined) earlier.push(await service.readGlossaryText(uri, text));
  }
  return [...kept, ...earlier.flat()];
}
