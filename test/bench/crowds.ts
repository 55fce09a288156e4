import { outlineDiagram } from '../../src/core/diagram/diagramOutline';
import { getReaderFor } from '../../src/core/glossary/formats/readers';
import type { DiagramParser } from '../../src/core/diagram/diagram';
import { checkDocument } from '../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../src/core/features/checks/documentFacts';
import { createProjectFacts } from '../../src/core/features/checks/projectFacts';
import { listGlossarySources } from '../../src/core/features/sources/glossarySources';
import { GlossaryService } from '../../src/core/service/glossaryService';
import { Emitter } from '../../src/core/workspace/event';
import { compileGlobs } from '../../src/core/workspace/patterns/globs';
import { defaultSettings } from '../../src/core/workspace/settings';
import type { FileChange, Workspace } from '../../src/core/workspace/workspace';
import { folder } from './data';

/** Many files or entries at a time, which must take time in proportion to their number. */
export interface Crowd {
  readonly name: string;
  readonly first: number;
  /** Creates the files and returns the function to measure. */
  prepare(count: number): () => Promise<void>;
}

/** Reads only the boxes of a flowchart, because the time of Mermaid's parser would hide the rest. */
const parser: DiagramParser = {
  parse(text) {
    const found = [...text.matchAll(/\b([A-Z]\d*)\[([^[\]]*)\]/gu)];
    if (found.length === 0) {
      const error = { kind: 'other' as const, message: '', line: 0 };
      return Promise.resolve({ kind: 'error', error });
    }
    const nodes = found.map(([, id = '', label = '']) => ({
      id,
      label,
      group: undefined,
      line: 1,
    }));
    const diagram = { type: 'flowchart', title: undefined, nodes, groups: [], edges: [] };
    return Promise.resolve({ kind: 'diagram', diagram });
  },
};

function serviceOf(files: ReadonlyMap<string, string>): GlossaryService {
  const changes = new Emitter<readonly FileChange[]>();
  const workspace: Workspace = {
    folders: [folder],
    findFiles: (globs) => {
      const matches = compileGlobs(globs);
      const found = [...files.keys()].filter((path) => matches(path));
      return Promise.resolve(found.map((path) => `${folder}/${path}`));
    },
    readFile: (uri) => {
      const text = files.get(uri.slice(folder.length + 1));
      return Promise.resolve(
        text === undefined ? { kind: 'unreadable', reason: 'missing' } : { kind: 'text', text },
      );
    },
    onDidChangeFiles: changes.event,
  };
  return new GlossaryService({
    workspace,
    settings: () => defaultSettings,
    scheduler: { yieldIfDue: () => Promise.resolve() },
    loadParser: () => Promise.resolve(parser),
    loadOutline: () => Promise.resolve(outlineDiagram),
    loadReaders: () => Promise.resolve(getReaderFor),
  });
}

/** Reads all files and answers the first requests of an editor. */
async function readAll(service: GlossaryService): Promise<void> {
  const glossary = await service.glossary();
  const index = await service.index();
  for (const grouping of ['letter', 'file'] as const) {
    await service.termGroups({ grouping, incompleteFirst: true });
  }
  listGlossarySources(glossary, await service.findLookAlikes());
  await service.glossaryProblems();
  await service.diagramProblems();
  const diagrams = await service.diagrams();
  await service.diagramsOf(glossary.terms.slice(0, 5));
  await service.explainText('Abc');
  const facts = { folders: [folder], settings: defaultSettings, glossary, index, diagrams };
  const project = createProjectFacts(facts);
  const uris = [...glossary.files.keys()].slice(0, 20);
  for (const uri of uris) {
    const file = await service.workspace.readFile(uri);
    if (file.kind === 'text') checkDocument(new DocumentFacts(project, uri, file.text));
  }
  service.dispose();
}

function crowd(name: string, file: (i: number) => readonly [path: string, text: string]): Crowd {
  return {
    name,
    first: 200,
    prepare: (count) => {
      const files = new Map(Array.from({ length: count }, (_, i) => file(i)));
      return () => readAll(serviceOf(files));
    },
  };
}

/** Creates a case with many parts in one file. */
function oneFile(name: string, path: string, start: string, part: (i: number) => string): Crowd {
  return {
    name,
    first: 500,
    prepare: (count) => {
      const text = start + Array.from({ length: count }, (_, i) => part(i)).join('');
      return () => readAll(serviceOf(new Map([[path, text]])));
    },
  };
}

const entry = (name: string): string => `# Glossary\n\n## ${name}\n\nSomething of its own.\n`;

const flowchart = (i: number): string => `flowchart LR\n  A${i}[Box ${i}] --> B[Abc]\n  B --> C\n`;

export const crowds: readonly Crowd[] = [
  crowd('glossary files that share a name', (i) => [`part${i}/GLOSSARY.md`, entry(`Ab${i}`)]),
  crowd('glossary files with one term', (i) => [`part${i}/GLOSSARY.md`, `${entry('Abc')}${i}\n`]),
  crowd('equal glossary files', (i) => [`part${i}/docs/glossary.md`, entry('Abc')]),
  crowd('broken glossary files', (i) => [`part${i}/glossary.yml`, '- [']),
  crowd('pages of a glossary folder', (i) => [`glossary/a${i}.md`, `# Ab${i}\n\nA page.\n`]),
  crowd('diagram files', (i) => [`docs/a${i}.mmd`, flowchart(i)]),
  crowd('pages with diagrams and entries', (i) => [
    `docs/a${i}/README.md`,
    `# Glossary\n\n## Box ${i}\n\nSome.\n\n## Abc\n\nSome.\n\n\`\`\`mermaid\n${flowchart(i)}\`\`\`\n`,
  ]),
  crowd('broken diagrams', (i) => [`docs/a${i}.mmd`, 'flowchart LR\n  A[\n']),
  oneFile('entries that share a name', 'GLOSSARY.md', '# Glossary\n\n', () => '## Abc\n\nx\n\n'),
  oneFile('entries', 'GLOSSARY.md', '# Glossary\n\n', (i) => `## Ab${i}\n\nx Ab${i + 1}\n\n`),
  oneFile('entries of a YAML file', 'glossary.yml', '', (i) => `- name: Ab${i}\n  definition: x\n`),
  oneFile('rows', 'glossary.csv', 'Term,Definition\n', (i) => `Ab${i},x\n`),
  oneFile(
    'diagrams of one page',
    'README.md',
    '',
    (i) => `\`\`\`mermaid\n${flowchart(i)}\`\`\`\n\n`,
  ),
  oneFile(
    'boxes of one diagram',
    'a.mmd',
    'flowchart LR\n',
    (i) => `  A${i}[Ab${i}] --> A${i + 1}\n`,
  ),
  oneFile('lines of one label', 'a.mmd', 'flowchart LR\n  A["', () => 'a\nb\n'),
  oneFile(
    'conflicts',
    'GLOSSARY.md',
    '# Glossary\n\n',
    (i) => `<<<<<<< a\n## A${i}\n=======\n## B${i}\n>>>>>>> b\n\nx\n\n`,
  ),
];
