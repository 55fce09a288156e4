import { createPictureKey, type StoredPicture } from '../../content/pageData';
import { h } from '../../webview/dom';
import { readTheme, type Theme } from '../../webview/drawing/theme';
import type { DiagramEntry } from '../model';
import { applyTheme, getTheme } from '../theme';
import { loadMermaid } from './mermaid';
import { choosePicture, findPictures, hasPictures } from './pictureStore';

/** The pictures that paper shows. Paper is light. */
export class PrintedPictures {
  /** What Mermaid has drawn; `undefined` for what it cannot draw. */
  readonly #drawn = new Map<DiagramEntry, StoredPicture | undefined>();

  /** Returns a picture at once, because printing cannot wait; `undefined` without one, or before it is drawn. */
  find(entry: DiagramEntry): StoredPicture | undefined {
    if (!hasPictures) return this.#drawn.get(entry);
    const stored = findPictures(createPictureKey(entry.repository.id, entry.diagram.id));
    return stored === undefined || 'problem' in stored ? undefined : choosePicture(stored, 'light');
  }

  /** Returns whether a diagram was not drawn yet. */
  isMissing(entry: DiagramEntry): boolean {
    return !hasPictures && !this.#drawn.has(entry);
  }

  /** Draws diagrams with the Mermaid of the page, next to the page and one after the other. */
  async draw(entries: readonly DiagramEntry[]): Promise<void> {
    for (const entry of entries) {
      if (this.isMissing(entry)) this.#drawn.set(entry, await drawOnPaper(entry));
    }
  }
}

/** Returns the picture of a diagram; `undefined` if Mermaid cannot draw it, which its view tells. */
async function drawOnPaper({ diagram }: DiagramEntry): Promise<StoredPicture | undefined> {
  const board = h('div', { class: 'page-board', 'aria-hidden': 'true' });
  document.body.append(board);
  try {
    const { draw } = await loadMermaid();
    const { svg } = await draw(diagram.text, readLightTheme(), board);
    return { svg: svg.outerHTML, css: '' };
  } catch {
    return undefined;
  } finally {
    board.remove();
  }
}

/** Reads the light colors without showing them: the page is not painted in between. */
function readLightTheme(): Theme {
  const shown = getTheme();
  applyTheme('light');
  const theme = readTheme();
  applyTheme(shown);
  return theme;
}
