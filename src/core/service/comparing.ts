// Entry point for comparing a diagram and the glossary with an earlier version of their files.

import { findDiagramBlocks } from '../diagram/diagramBlocks';
import { type DiagramLinks, linkDiagram } from '../diagram/diagramLinks';
import { readDiagramBlocks } from '../diagram/diagramReader';
import { readDiagramTitle } from '../diagram/diagramTitle';
import type { KnownDiagram } from '../diagram/knownDiagrams';
import type { LinkedDiagram } from '../diagram/linkedDiagrams';
import { compareVersions, type Comparison } from '../features/compare/changes';
import type { TermChange } from '../features/compare/changes';
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
export { drawChangedPart } from '../features/compare/changedPart';
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

/** The glossary of earlier files. */
interface EarlierGlossary {
  readonly terms: readonly Term[];
  readonly index: TermIndex;
}

async function readEarlierGlossary(
  service: GlossaryService,
  files: EarlierFiles,
): Promise<EarlierGlossary> {
  const { terms: present } = await service.glossary();
  const terms = await readEarlierTerms(service, present, files);
  const { folders } = service.workspace;
  return {
    terms,
    index: await runInSlices(TermIndex.build(terms, folders), service.parts.scheduler),
  };
}

/** Compares a diagram and the glossary with earlier files; reads only those that differ. */
export async function compareWithFiles(
  service: GlossaryService,
  known: KnownDiagram,
  { diagram }: LinkedDiagram,
  files: EarlierFiles,
  glossary?: EarlierGlossary,
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
  const [earlier] = (await readDiagramBlocks(uri, [block], service.parts.loadParser)).diagrams;
  if (earlier === undefined) return { kind: 'invalid' };
  const { terms } = await service.glossary();
  const before = glossary ?? (await readEarlierGlossary(service, files));
  const earlierLinks = linkDiagram(earlier, before.terms, before.index);
  const comparison = compareVersions({ diagram: earlier, terms: before.terms }, { diagram, terms });
  return { kind: 'compared', comparison, earlierLinks };
}

/** What is different about a diagram; `new` if it did not exist, or had an error. */
export interface DiagramDifference {
  readonly kind: 'changed' | 'new';
  readonly known: KnownDiagram;
  readonly linked: LinkedDiagram;
  /** Without the terms, which are the same for all diagrams. */
  readonly comparison: Comparison;
}

/** What is different about the glossary and the diagrams. */
export interface Differences {
  readonly terms: readonly TermChange[];
  readonly diagrams: readonly DiagramDifference[];
}

/** Compares the glossary and all diagrams with earlier files; parses only diagrams of files that differ. */
export async function compareAll(
  service: GlossaryService,
  files: EarlierFiles,
): Promise<Differences> {
  await service.whenFound();
  const glossary = await readEarlierGlossary(service, files);
  const { terms } = await service.glossary();
  const known = (await service.knownDiagrams()).all.filter(({ uri }) => files.changed.has(uri));
  const diagrams: DiagramDifference[] = [];
  for (const one of known) {
    const { linked } = await (await service.knownDiagrams()).read(one);
    if (!linked) continue;
    const compared = await compareWithFiles(service, one, linked, files, glossary);
    const isNew = compared.kind !== 'compared';
    const comparison = isNew
      ? compareVersions({ diagram: undefined, terms: [] }, { diagram: linked.diagram, terms: [] })
      : { ...compared.comparison, terms: [] };
    if (comparison.boxes.length + comparison.edges.length > 0)
      diagrams.push({ kind: isNew ? 'new' : 'changed', known: one, linked, comparison });
  }
  const compared = compareVersions(
    { diagram: undefined, terms: glossary.terms },
    { diagram: undefined, terms },
  );
  return { terms: compared.terms, diagrams };
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
