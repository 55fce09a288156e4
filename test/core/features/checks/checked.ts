import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import type { Finding } from '../../../../src/core/features/checks/finding';
import type { ProjectFacts } from '../../../../src/core/features/checks/projectFacts';
import { createProjectFacts } from '../../../../src/core/features/checks/projectFacts';
import { linkDiagrams } from '../../../../src/core/diagram/linkedDiagrams';
import type { Diagram } from '../../../../src/core/diagram/diagram';
import { defaultSettings, type Settings } from '../../../../src/core/workspace/settings';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { glossaryOf, indexOf } from '../glossaryOf';

/** A workspace with files to check. */
export interface Checked {
  readonly files: Readonly<Record<string, string>>;
  readonly settings?: Partial<Settings>;
  readonly diagrams?: readonly Diagram[];
}

export async function projectOf({
  files,
  settings,
  diagrams = [],
}: Checked): Promise<ProjectFacts> {
  const glossary = await glossaryOf(files);
  const index = indexOf(glossary);
  return createProjectFacts({
    folders: [MemoryWorkspace.root],
    settings: { ...defaultSettings, ...settings },
    glossary,
    index,
    diagrams: linkDiagrams(diagrams, { glossary, index }),
  });
}

/** Returns the findings in one of the files. */
export async function findingsIn(path: string, checked: Checked): Promise<readonly Finding[]> {
  const project = await projectOf(checked);
  const text = checked.files[path] ?? '';
  return checkDocument(new DocumentFacts(project, MemoryWorkspace.uri(path), text));
}

/** Returns the words that a rule reports in one of the files, in order. */
export async function wordsOf(
  code: Finding['code'],
  path: string,
  checked: Checked,
): Promise<readonly string[]> {
  const findings = await findingsIn(path, checked);
  return findings.filter((finding) => finding.code === code).map(({ word }) => word);
}
