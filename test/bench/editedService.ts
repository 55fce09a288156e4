import { outlineDiagram } from '../../src/core/diagram/diagramOutline';
import { getReaderFor } from '../../src/core/glossary/formats/readers';
import { GlossaryService } from '../../src/core/service/glossaryService';
import { Emitter } from '../../src/core/workspace/event';
import { defaultSettings } from '../../src/core/workspace/settings';
import type { FileChange } from '../../src/core/workspace/workspace';
import { folder } from './data';

/** A service whose only file can change. */
export interface EditedService {
  readonly service: GlossaryService;
  readonly text: () => string;
  change(text: string): void;
}

export function createEditedService(first: string): EditedService {
  const uri = `${folder}/GLOSSARY.md`;
  const changes = new Emitter<readonly FileChange[]>();
  let text = first;
  const service = new GlossaryService({
    workspace: {
      folders: [folder],
      findFiles: () => Promise.resolve([uri]),
      readFile: () => Promise.resolve({ kind: 'text', text }),
      onDidChangeFiles: changes.event,
    },
    settings: () => defaultSettings,
    scheduler: { yieldIfDue: () => Promise.resolve() },
    loadParser: () => Promise.reject(new Error('A diagram was parsed.')),
    loadOutline: () => Promise.resolve(outlineDiagram),
    loadReaders: () => Promise.resolve(getReaderFor),
  });
  return {
    service,
    text: () => text,
    change: (changed) => {
      text = changed;
      changes.fire([{ uri, kind: 'changed' }]);
    },
  };
}
