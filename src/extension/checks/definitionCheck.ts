import * as vscode from 'vscode';
import { createCheckedProject, listUnexplainedAcronyms } from '../../core/service/checking';
import type { CheckerParts } from './documentChecker';

/** Returns the acronyms of a definition for a file that neither it nor the glossary explains. */
export async function findUnexplained(
  { service, settings, usages, workspaceFacts }: CheckerParts,
  uri: string,
  definition: string,
): Promise<readonly string[]> {
  // Most definitions contain no word in capitals.
  if (!/\p{Lu}[\p{Lu}\d&]/u.test(definition)) return [];
  const words = await usages.words();
  const project = await createCheckedProject(service, {
    words,
    settings: settings.of(vscode.Uri.parse(uri)),
    diagrams: 'none',
    evidence: workspaceFacts.knownEvidence,
  });
  return listUnexplainedAcronyms(project, uri, definition);
}
