import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { renderPage } from '../content/renderPage';
import type { ExportedRepository } from '../core/features/export/exportedGlossary';
import { openLocalBrowser } from '../node/drawingBrowser';
import type { Host } from './context';
import { writeFileSafely, writeToStream } from './writeFile';

/**
 * Writes the page of repositories to a file, or to the standard output for `-`. Draws the diagrams with a browser of
 * this computer; without one, the page draws them.
 *
 * @param title For readers.
 * @returns A sentence that says how diagrams are drawn and how large the page is.
 */
export async function writePage(
  repositories: Iterable<ExportedRepository> | AsyncIterable<ExportedRepository>,
  { file, title }: { readonly file: string; readonly title: string },
  { cwd, env, program, stdout }: Host,
): Promise<string> {
  const browser = await openLocalBrowser(env);
  try {
    const pieces = renderPage(repositories, {
      ...{ title, language: 'en', browser },
      readBuilt: (name) => readFile(join(dirname(program), name), 'utf8'),
    });
    const how =
      browser === undefined
        ? 'No Chrome, Chromium or Edge was found, so the page contains Mermaid and draws the diagrams itself'
        : 'The diagrams are drawn';
    if (file === '-') {
      await writeToStream(stdout, pieces);
      return `${how}.`;
    }
    const path = resolve(cwd, file);
    await writeFileSafely(path, pieces, file);
    const { size } = await stat(path);
    return `Wrote ${file} (${formatSize(size)}). ${how}.`;
  } finally {
    await browser?.close();
  }
}

/** Returns a number of bytes as in a list of files. */
function formatSize(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000
    ? `${String(Math.ceil(kilobytes))} KB`
    : `${(kilobytes / 1000).toFixed(1)} MB`;
}
