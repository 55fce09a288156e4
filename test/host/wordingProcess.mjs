// Reports words to avoid in the files of the project. Usage: node test/host/wordingProcess.mjs [FILE...]
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { root } from './paths.mjs';
import { wordProblems } from './wording.mjs';

const checkedFolders = ['src', 'test', 'docs', 'media'];
const checkedFiles =
  /\.(?:ts|mjs|cjs|md|txt)$|^(?:package\.nls|package)\.json$|\.schema\.json$|^action\.yml$|^\.pre-commit-hooks\.yaml$/u;
/** Test data, and the word list itself. */
const notChecked =
  /^test\/(?:fixtures|webview\/gallery)\/|^test\/host\/wordList\.mjs$|^media\/sample\/(?:db|services)\//u;

/** @returns {readonly string[]} paths relative to the project's folder */
const filesToCheck = () => {
  const inFolders = checkedFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  );
  return [...readdirSync(root), ...inFolders]
    .map((file) => file.split(sep).join('/'))
    .filter((file) => checkedFiles.test(file) && !notChecked.test(file))
    .filter((file) => statSync(join(root, file)).isFile());
};

const named = process.argv.slice(2).map((file) => relative(root, resolve(file)));
const lines = (named.length > 0 ? named : filesToCheck()).flatMap((file) =>
  wordProblems(file, readFileSync(join(root, file), 'utf8')).map(
    ({ line, word, instead }) => `${file}:${line} Avoid "${word}". Write instead: ${instead}.`,
  ),
);
if (lines.length > 0) console.log(lines.join('\n'));
process.exitCode = lines.length > 0 ? 1 : 0;
