// Writes the workspaces of the soak test: a repository with two branches, and a large one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const parts = ['Parcel', 'Route', 'Depot', 'Courier', 'Ledger', 'Invoice', 'Customs', 'Label'];
const kinds = [
  'Registry',
  'Planner',
  'Gateway',
  'Window',
  'Ticket',
  'Manifest',
  'Scanner',
  'Quote',
];
const details = ['Early', 'Late', 'Cold', 'Bulk', 'Local', 'Night'];

/** The terms of the workspace; all are different. */
const terms = parts.flatMap((part) =>
  kinds.flatMap((kind) => ['', ...details].map((detail) => `${detail} ${part} ${kind}`.trim())),
);

/** The words that are looked up before and after. */
export const askedWords = ['Parcel Registry', 'Route Planner', 'Depot Gateway', 'Ledger Ticket'];
export const glossaryFile = 'GLOSSARY.md';
export const diagramFile = 'docs/architecture.mmd';

/** @param {number} i */
const pick = (i) => terms[(i * 37) % terms.length] ?? '';
/** @param {number} i */
const toIdentifier = (i) => pick(i).replaceAll(' ', '');

/** @param {number} i */
const makePage = (i) => {
  const sentences = Array.from(
    { length: 30 },
    (_, line) =>
      `The ${pick(i + line)} hands the list to the ${pick(i * 3 + line)} before noon, and the QXR${line % 4} team checks it.`,
  );
  const diagram =
    i % 12 === 0
      ? `\n\`\`\`mermaid\nflowchart LR\n  a[${pick(i)}] --> b[${pick(i + 1)}]\n  b --> c[${pick(i + 2)}]\n\`\`\`\n`
      : '';
  return `# Page ${i}\n\n${sentences.join('\n')}\n${diagram}`;
};

/** @param {number} i */
const makeSource = (i) =>
  Array.from(
    { length: 25 },
    (_, line) =>
      `// The ${pick(i + line)} is read once.\nexport function load${toIdentifier(i * 5 + line)}${line}() {\n  return ${line};\n}\n`,
  ).join('\n');

/** @param {readonly string[]} names @param {string} note */
const makeGlossary = (names, note) =>
  `# Glossary\n\n${names.map((name, i) => `## ${name}\n\nHandles step ${i} of a delivery${note}. Works with the ${pick(i)}.\n`).join('\n')}`;

const makeDiagram = () => {
  const boxes = Array.from({ length: 40 }, (_, i) => `  n${i}[${pick(i)}]`);
  const arrows = Array.from({ length: 50 }, (_, i) => `  n${i % 40} --> n${(i * 7 + 1) % 40}`);
  return `flowchart LR\n${[...boxes, ...arrows].join('\n')}\n`;
};

/** @param {string} folder @param {...string} args */
export const git = (folder, ...args) => {
  const identity = ['-c', 'user.name=Soak', '-c', 'user.email=soak@example.invalid'];
  const { status, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
};

/** @param {string} folder @returns {(path: string, text: string) => void} */
const createWriter = (folder) => {
  /** @type {Set<string>} */
  const made = new Set();
  return (path, text) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
  };
};

/**
 * Writes a repository with the branches `main`, which is checked out, and `other`, in which glossaries, pages and
 * folders differ.
 * @param {string} folder
 * @param {number} files number of files, one page in four
 */
export const writeSoakWorkspace = (folder, files) => {
  const write = createWriter(folder);
  write(glossaryFile, makeGlossary(terms.slice(0, 300), ''));
  const rows = terms.slice(300).map((name) => `${name},Is part of a delivery.`);
  write('docs/terms/glossary.csv', `Term,Definition\n${rows.join('\n')}\n`);
  write(diagramFile, makeDiagram());
  for (let i = 0; i < files; i++) {
    const area = `area${i % Math.max(10, Math.floor(files / 400))}`;
    if (i % 4 === 0) write(`docs/${area}/page${i}.md`, makePage(i));
    else write(`src/${area}/source${i}.${i % 2 === 0 ? 'py' : 'go'}`, makeSource(i));
  }
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Start');
  git(folder, 'checkout', '--quiet', '-b', 'other');
  const changed = terms.slice(0, 300).map((name, i) => (i % 5 === 4 ? `${name} Two` : name));
  write(glossaryFile, makeGlossary(changed, ' in two steps'));
  write('docs/terms/acronyms.yml', 'terms:\n  - name: QXR1\n    definition: A team of couriers.\n');
  for (let i = 0; i < Math.min(files, 800); i += 8) {
    write(`docs/changed/page${i}.md`, makePage(i + 1));
  }
  rmSync(join(folder, 'docs/area0'), { recursive: true });
  renameSync(join(folder, 'docs/area4'), join(folder, 'docs/moved'));
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Change');
  git(folder, 'checkout', '--quiet', 'main');
};

/** Makes the files as they were. @param {string} folder */
export const resetWorkspace = (folder) => {
  git(folder, 'checkout', '--quiet', '--force', 'main');
  git(folder, 'clean', '--quiet', '--force', '-d');
};

export { makePage, makeSource };
