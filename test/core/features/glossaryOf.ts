import type { Glossary } from '../../../src/core/glossary/glossaryStore';
import type { Term, TermDraft } from '../../../src/core/glossary/term';
import { completeFields } from '../../../src/core/glossary/term';
import { TermIndex } from '../../../src/core/matching/termIndex';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../memoryWorkspace';
import { storesOf } from '../stores';

/** Returns the glossary of a workspace with these files. */
export async function glossaryOf(files: Readonly<Record<string, string>>): Promise<Glossary> {
  const workspace = new MemoryWorkspace(files);
  return storesOf(workspace).glossaries.current();
}

export function indexOf(glossary: Glossary): TermIndex {
  return runToEnd(TermIndex.build(glossary.terms, [MemoryWorkspace.root]));
}

/** Creates a term without a file. */
export function looseTerm(draft: TermDraft, path = 'GLOSSARY.md'): Term {
  const nowhere = { start: 0, end: 0 };
  const uri = MemoryWorkspace.uri(path);
  return {
    ...completeFields(draft),
    source: { uri, entry: nowhere, name: nowhere, definition: undefined },
  };
}
