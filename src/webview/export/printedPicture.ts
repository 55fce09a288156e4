import type { PanelFocus, PanelLens, PrintedPicture } from '../../protocol/messages';
import { getLanguage } from '../dom';
import { getLensName } from '../lenses/lensNames';
import { getWord } from '../panelWords';
import type { Graph } from '../picture/graph';
import { createExport, exportMark, serializeExport } from './exportPicture';

/** What an export shows of a diagram. */
export interface ExportSubject {
  readonly graph: Graph;
  /** The drawn part; `undefined` for the whole diagram. */
  readonly focus: PanelFocus | undefined;
  readonly lens: PanelLens;
  readonly legend: HTMLElement;
  /** Resolves when no drawing is in progress. */
  readonly whenDrawn: () => Promise<void>;
}

/** Returns the shown picture for paper, with the shown part, the legend, and the definitions of the shown boxes. */
export function createPrintedPicture(
  stage: HTMLElement,
  { graph, focus, lens, legend }: ExportSubject,
): PrintedPicture {
  const part = focus === undefined ? undefined : graph.boxes.get(focus.box);
  const title = getLensName(lens);
  return {
    picture: serializeExport(createExport(stage, graph, 'white')),
    notes:
      focus === undefined || part === undefined
        ? []
        : [getWord('partShown', part.label, focus.depth)],
    legend: { title, entries: lens === 'none' ? [] : listEntries(legend) },
    definitions: listDefinitions(stage, graph),
  };
}

/** Returns what the legend explains, without its actions. While an entry is chosen, the others are dimmed in the picture. */
function listEntries(legend: HTMLElement): PrintedPicture['legend']['entries'] {
  const rows = [...legend.querySelectorAll('li:not(:has(.action))')];
  const chosen = rows.filter((row) => row.querySelector('[aria-pressed="true"]') !== null);
  return (chosen.length > 0 ? chosen : rows).map((row) => {
    const mark = row.querySelector('svg');
    return {
      mark: mark === null ? '' : serializeExport(exportMark(mark)),
      text: describeRow(row),
    };
  });
}

/** Returns the text of a row; only a style separates the name of an entry from its meaning. */
function describeRow(row: Element): string {
  const meaning = row.querySelector('.quiet');
  const parts = [...row.querySelectorAll('span')].filter(
    (one) => one !== meaning && one.childElementCount === 0,
  );
  const name = parts.map((one) => one.textContent.trim()).join(' ');
  const own = [...row.childNodes].filter((node) => node instanceof Text);
  const rest = own.map((node) => node.data.trim()).join(' ');
  const text = `${name} ${rest}`.trim();
  return meaning === null ? text : `${text} – ${meaning.textContent.trim()}`;
}

function listDefinitions(stage: HTMLElement, { boxes }: Graph): PrintedPicture['definitions'] {
  const shown = [...stage.querySelectorAll<SVGElement>('[data-box]')];
  const terms = shown.flatMap(({ dataset }) => boxes.get(dataset.box ?? '')?.term ?? []);
  const definitions = new Map(
    terms.map(({ name, expansion, summary }) => [
      name,
      [expansion, summary].filter((one) => one !== '').join('. '),
    ]),
  );
  const { compare } = new Intl.Collator(getLanguage());
  return Array.from(definitions, ([name, text]) => ({ name, text }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => compare(a.name, b.name));
}
