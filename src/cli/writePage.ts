import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DrawingBrowser, renderPage } from '../content/renderPage';
import type { ExportedRepository } from '../core/features/export/exportedGlossary';
import type { Repositories } from '../core/service/exporting';
import { type LocalBrowser, openLocalBrowser } from '../node/drawingBrowser';
import { UsageError } from './usageError';
import type { Host } from './context';

/** The title of a page of several repositories. */
const titleOfSeveral = 'Glossary';

const notDrawn =
  ' No Chrome, Chromium or Edge was found, so the page contains Mermaid and draws the diagrams itself.';

/**
 * Writes the page of repositories. Draws the diagrams with a browser of this computer; without one, the page draws them.
 */
export class PageWriter {
  readonly #host: Host;
  readonly #title: string | undefined;
  readonly #notes: string[] = [];

  /** @param title For readers; by default the name of the repository, if there is only one. */
  constructor(host: Host, title: string | undefined) {
    this.#host = host;
    this.#title = title;
  }

  /** How the diagrams of the page are drawn, and how large it is, as sentences; complete when it is written. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** @param name The name of the repository, if there is only one. */
  async *write(repositories: Repositories, name: string | undefined): AsyncGenerator<string> {
    const { env, program } = this.#host;
    let browser: LocalBrowser | undefined;
    let drawn = '';
    const openBrowser = async (): Promise<DrawingBrowser | undefined> => {
      const opened = await openLocalBrowser(env);
      browser = opened;
      drawn = opened === undefined ? notDrawn : ' The diagrams are drawn.';
      return opened && { evaluate: (...page) => draw(opened, ...page) };
    };
    let size = 0;
    let diagrams = 0;
    const watch = async function* (): AsyncGenerator<ExportedRepository> {
      for await (const repository of repositories) {
        diagrams += repository.diagrams.length;
        yield repository;
      }
    };
    try {
      const title = this.#title ?? name ?? titleOfSeveral;
      const readBuilt = (file: string): Promise<string> =>
        readFile(join(dirname(program), file), 'utf8');
      const parts = { title, language: 'en', openBrowser, readBuilt };
      for await (const piece of renderPage(watch(), parts)) {
        size += Buffer.byteLength(piece);
        yield piece;
      }
    } finally {
      await browser?.close();
    }
    this.#notes.push(`The page has ${formatSize(size)}.${diagrams > 0 ? drawn : ''}`);
  }
}

/** @throws UsageError if the browser fails, so that another one can be named. */
async function draw(browser: LocalBrowser, html: string, expression: string): Promise<unknown> {
  try {
    return await browser.evaluate(html, expression);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `The diagrams could not be drawn: ${reason} Name another Chrome, Chromium or Edge in CHROME_PATH.`,
    );
  }
}

/** Returns a number of bytes as in a list of files. */
function formatSize(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000
    ? `${String(Math.ceil(kilobytes))} KB`
    : `${(kilobytes / 1000).toFixed(1)} MB`;
}
