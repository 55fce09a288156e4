import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelFacts, PanelTerm } from '../../protocol/messages';
import { getLanguage } from '../dom';
import { getWord } from '../panelWords';
import { isWithoutEditor } from '../surroundings';
import { renderLink } from '../tools/controls';

export interface PinnedFactActions {
  readonly findUsages: (id: string) => void;
  /** Opens a link of the entry by its position. */
  readonly openLink: (id: string, link: number) => void;
}

/** Renders the links of a term, how often it is used, and its last change, as rows of a list. */
export function renderPinnedFacts(
  id: string,
  term: PanelTerm | undefined,
  { usages, change }: PanelFacts,
  actions: PinnedFactActions,
): TemplateResult | typeof nothing {
  if (term === undefined) return nothing;
  const links = term.links.map((text, link) =>
    renderLink(text, () => {
      actions.openLink(id, link);
    }),
  );
  const linkRow =
    links.length === 0
      ? nothing
      : html`<dt>${getWord('links')}</dt>
          <dd>
            <ul>
              ${links.map((link) => html`<li>${link}</li>`)}
            </ul>
          </dd>`;
  const changeRow =
    change === undefined
      ? nothing
      : html`<dt>${getWord('lastChange')}</dt>
          <dd>${getWord('changedBy', formatDay(change.day), change.author)}</dd>`;
  const usageRow = isWithoutEditor()
    ? nothing
    : html`<dt>${getWord('usages')}</dt>
        <dd class="usages" aria-live="polite">${renderUsages(id, usages, actions)}</dd>`;
  return html`${linkRow}${usageRow}${changeRow}`;
}

function renderUsages(
  id: string,
  usages: PanelFacts['usages'],
  { findUsages }: PinnedFactActions,
): TemplateResult {
  if (usages === undefined) return html`<span class="quiet">${getWord('counting')}</span>`;
  const { code, docs } = usages;
  if (code + docs === 0) return html`<span class="quiet">${getWord('unused')}</span>`;
  return renderLink(getWord('usagesCount', code, docs), () => {
    findUsages(id);
  });
}

/** Returns a day such as `2026-11-28` in the reader's own format. */
function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(getLanguage(), { dateStyle: 'medium' });
}
