import { html } from 'lit-html';
import { Dialog } from '../tools/dialog';
import { createExport, type ExportBackground, serializeExport } from './exportPicture';
import { host } from '../host';
import { getWord } from '../panelWords';
import { createPrintedPicture, type ExportSubject } from './printedPicture';
import { withPaperTheme } from './paperTheme';
import { drawPng, toBase64 } from './pngExport';

const dialog = new Dialog();
const scales = [1, 2, 3, 4];
const defaultScale = 2;
const backgrounds = ['theme', 'white', 'transparent'] as const;

/** What the reader has chosen; without a scale an SVG. */
interface Choice {
  readonly scale: number | undefined;
  readonly background: ExportBackground;
}

/** Shows the dialog that saves, copies or prints the picture as it is shown. */
export function showExport(stage: HTMLElement, shown: ExportSubject): void {
  let choice: Choice = { scale: defaultScale, background: 'theme' };
  const draw = (): string => serializeExport(createExport(stage, shown.graph, choice.background));
  const drawPicture = (): Promise<Blob> => drawPng(draw(), choice.scale ?? defaultScale);
  const report = (status: string): void => {
    dialog.show(getWord('export'), renderForm(status));
  };
  const save = async (): Promise<void> => {
    const { scale } = choice;
    const isSvg = scale === undefined;
    const content = isSvg ? draw() : await toBase64(await drawPicture());
    host.postMessage({ type: 'saveExport', format: isSvg ? 'svg' : 'png', content });
    dialog.close();
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawPicture() })]);
    report(getWord('exportCopied'));
  };
  const print = async (): Promise<void> => {
    report(getWord('loading'));
    const printed = await withPaperTheme(shown.whenDrawn, () => createPrintedPicture(stage, shown));
    host.postMessage({ type: 'print', printed });
    dialog.close();
  };
  const run = (action: () => Promise<void>) => (): void => {
    action().catch(() => {
      report(getWord('exportFailed'));
    });
  };
  const chooseFormat = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const scale = Number(currentTarget.value);
    choice = { ...choice, scale: scale === 0 ? undefined : scale };
  };
  const chooseBackground = ({ currentTarget }: Event): void => {
    const index = currentTarget instanceof HTMLSelectElement ? currentTarget.selectedIndex : 0;
    choice = { ...choice, background: backgrounds[index] ?? 'theme' };
  };
  const renderForm = (status: string) => html`
    <div class="export">
      <label>
        ${getWord('exportFormat')}
        <select @change=${chooseFormat}>
          ${scales.map(
            (scale) =>
              html`<option value=${scale} ?selected=${scale === defaultScale}>
                ${getWord('exportPng', scale)}
              </option>`,
          )}
          <option value="0">SVG</option>
        </select>
      </label>
      <label>
        ${getWord('exportBackground')}
        <select @change=${chooseBackground}>
          ${backgrounds.map((one) => html`<option value=${one}>${getWord(`${one}Background`)}</option>`)}
        </select>
      </label>
      <div class="buttons">
        <button class="primary" type="button" @click=${run(save)}>${getWord('exportSave')}</button>
        <button class="secondary" type="button" @click=${run(copy)}>
          ${getWord('exportCopy')}
        </button>
        <button class="secondary" type="button" @click=${run(print)}>
          ${getWord('exportPrint')}
        </button>
      </div>
      <p class="quiet" role="status">${status}</p>
    </div>
  `;
  report('');
}
