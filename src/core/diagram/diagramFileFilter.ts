import { getFileOrigin } from '../workspace/fileOrigin';
import { compileGlobs } from '../workspace/patterns/globs';
import type { Settings } from '../workspace/settings';
import { isMermaidFile } from './diagramBlocks';

/** Mermaid files, which the catalog lists regardless of the settings. */
export const mermaidGlob = '**/*.{mmd,mermaid}';

/** Recognizes files with diagrams by their paths; created once per settings. */
export class DiagramFileFilter {
  readonly #isChosen: ((path: string) => boolean) | undefined;
  readonly #isRemoved: (path: string) => boolean;

  constructor({ diagramFiles }: Settings) {
    const chosen = diagramFiles.filter((glob) => !glob.startsWith('!'));
    const removed = diagramFiles.filter((glob) => glob.startsWith('!'));
    this.#isChosen = chosen.length === 0 ? undefined : compileGlobs(chosen);
    this.#isRemoved = compileGlobs(removed.map((glob) => glob.slice(1)));
  }

  /** @param hasBlock Whether the document has a fence that opens a Mermaid block. */
  isWanted(path: string, hasBlock: boolean): boolean {
    if (this.#isRemoved(path)) return false;
    if (this.#isChosen) return this.#isChosen(path);
    const origin = getFileOrigin(path);
    if (isMermaidFile(path)) return origin !== 'template';
    return hasBlock && (origin === 'own' || origin === 'translation');
  }
}

/** Returns the globs of the settings for files that no other rule finds. */
export function getDiagramGlobs({ diagramFiles }: Settings): readonly string[] {
  return diagramFiles.filter((glob) => !glob.startsWith('!'));
}
