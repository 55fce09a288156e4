// Records what a page shows as a GIF that plays once more after its end.
import gifenc from 'gifenc';
import { PNG } from 'pngjs';

const { applyPalette, GIFEncoder, quantize } = gifenc;

/** Number of colors that are kept as they are: those of areas and of text. */
const frequentColors = 64;

/** The last color of each palette stands for pixels that do not change. */
const transparentIndex = 255;

/** Collects frames of a page. A frame stores only the pixels that differ from the one before it, so that the file stays small. */
export class MovingPicture {
  #encoder = GIFEncoder();
  /** @type {Buffer | undefined} */
  #last;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * Adds what the page shows now.
   * @param {number} delay how long to show it, in milliseconds
   */
  async add(delay) {
    const { data, width, height } = PNG.sync.read(await this.page.screenshot());
    const areas = findFrequentColors(data);
    const others = quantize(data, transparentIndex - areas.length, { format: 'rgb565' });
    const palette = [...areas, ...others];
    const index = applyPalette(data, palette);
    const isFirst = this.#last === undefined;
    if (this.#last !== undefined) hideUnchanged(index, data, this.#last);
    this.#last = data;
    while (palette.length <= transparentIndex) palette.push([0, 0, 0]);
    const layers = isFirst ? {} : { transparent: true, transparentIndex, dispose: 1 };
    this.#encoder.writeFrame(index, width, height, { palette, delay, ...layers });
  }

  /**
   * Adds frames of something that moves.
   * @param {number} count of frames
   * @param {number} delay between them, in milliseconds
   */
  async follow(count, delay) {
    for (let i = 0; i < count; i++) {
      await this.page.waitForTimeout(delay);
      await this.add(delay);
    }
  }

  /** @returns {Uint8Array} the content of the GIF */
  finish() {
    this.#encoder.finish();
    return this.#encoder.bytes();
  }
}

/**
 * @param {Buffer} pixels four bytes each
 * @returns {number[][]} the most frequent colors
 */
function findFrequentColors(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const color = pixels.readUIntBE(at, 3);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, frequentColors)
    .map(([color]) => [color >> 16, (color >> 8) & 0xff, color & 0xff]);
}

/**
 * @param {Uint8Array} index one palette entry for each pixel
 * @param {Buffer} pixels four bytes each
 * @param {Buffer} last the pixels of the frame before
 */
function hideUnchanged(index, pixels, last) {
  for (let i = 0; i < index.length; i++) {
    if (pixels.readUInt32LE(4 * i) === last.readUInt32LE(4 * i)) index[i] = transparentIndex;
  }
}
