import { html, nothing, type TemplateResult } from 'lit-html';
import type {
  PanelBox,
  PanelDifference,
  PanelComparison,
  PanelRevision,
} from '../../protocol/messages';
import { renderAction } from '../tools/controls';
import { getWord } from '../panelWords';
import { type EdgeMark, type LensMarks, markGroups, noMarks } from './lens';
import type { SentenceList } from './waitSentences';

const kinds = ['added', 'removed', 'renamed', 'redefined'] as const;
/** Palette colors, with a pattern and a word each. */
const looks = {
  added: { hue: 2, pattern: 'solid' },
  removed: { hue: 7, pattern: 'dotted' },
  renamed: { hue: 0, pattern: 'dashed' },
  redefined: { hue: 1, pattern: 'dashDotted' },
} as const;

/** Returns the marks of a comparison on the drawn diagram. */
export function markChanges(comparison: PanelComparison | undefined): LensMarks {
  if (comparison === undefined || !('shown' in comparison)) return noMarks;
  const { boxes, edges } = comparison;
  const marks = markGroups(
    kinds.map((kind) => ({
      ...{ id: kind, name: getWord(kind), meaning: '' },
      mark: { ...looks[kind], badge: getWord(kind) },
      ids: boxes.filter((one) => one.kind === kind).map(({ id }) => id),
    })),
  );
  const lines = edges.map(({ id, kind }): readonly [string, EdgeMark] => [id, looks[kind]]);
  return { ...marks, edges: new Map(lines) };
}

export interface ChangeActions {
  readonly copy: (list: SentenceList) => void;
  readonly chooseRevision: () => void;
}

/** What the pane shows of the lens: the revision, and the changes of a box or of all. */
export interface ChangesSubject {
  readonly canCompare: boolean;
  readonly revision: PanelRevision | undefined;
  /** `undefined` while it is computed. */
  readonly comparison: PanelComparison | undefined;
  readonly box: PanelBox | undefined;
}

export function renderChanges(
  { canCompare, revision, comparison, box }: ChangesSubject,
  { copy, chooseRevision }: ChangeActions,
): TemplateResult {
  if (!canCompare) return html`<section class="waits"><p>${getWord('noGit')}</p></section>`;
  const choose = renderAction('text', getWord('chooseRevision'), chooseRevision);
  if (revision === undefined) {
    return html`<section class="waits">
      <p>${getWord('compareHint')}</p>
      <div class="actions">${choose}</div>
    </section>`;
  }
  const title = getWord('changesSince', revision.name);
  const found = comparison !== undefined && 'shown' in comparison ? comparison : undefined;
  const sentences = found?.sentences ?? [];
  const copyAll = (): void => {
    copy({ title, sentences });
  };
  const change = found?.boxes.find(({ id }) => id === box?.id);
  return html`<section class="waits">
    <h2>${title}</h2>
    ${change === undefined ? renderAll(comparison) : renderChange(change)}
    <div class="actions">
      ${sentences.length === 0 ? nothing : renderAction('entry', getWord('copyList'), copyAll)}
      ${choose}
    </div>
  </section>`;
}

function renderAll(comparison: PanelComparison | undefined): TemplateResult {
  if (comparison === undefined) return html`<p class="quiet">${getWord('comparing')}</p>`;
  if (!('shown' in comparison)) return html`<p role="alert">${comparison.problem}</p>`;
  if (comparison.sentences.length === 0) return html`<p>${getWord('noChanges')}</p>`;
  const note = comparison.lacksRemoved
    ? html`<p class="quiet">${getWord('notAllDrawn')}</p>`
    : nothing;
  return html`${renderSentences(comparison.sentences)}${note}`;
}

function renderChange({ sentences, fields }: PanelDifference): TemplateResult {
  return html`${renderSentences(sentences)}
    <dl>
      ${fields.map(
        ({ label, before, after }) =>
          html`<dt>${getWord('wasValue', label)}</dt>
            <dd>${before === '' ? '–' : html`<del>${before}</del>`}</dd>
            <dt>${label}</dt>
            <dd>${after === '' ? '–' : html`<ins>${after}</ins>`}</dd>`,
      )}
    </dl>`;
}

function renderSentences(sentences: readonly string[]): TemplateResult {
  return html`<ul>
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}
