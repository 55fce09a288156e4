import { html, nothing, type TemplateResult } from 'lit-html';
import { renderSelect } from '../../webview/tools/controls';
import type { PageModel } from '../model';
import { formatPlace, type Place } from '../place';
import { type PageColors, type ThemeChoice, themeChoices } from '../theme';
import { getWord } from '../words';
import { hasChanges } from './changes';
import { hasDeliveries } from './delivery';

type View = Place['view'];

const themeWords = {
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
  contrast: 'themeContrast',
} as const satisfies Readonly<Record<ThemeChoice, string>>;

/** Renders the way to the other views, of which those without content are left out, and the choice of colors. */
export function renderHeader(
  { view }: Place,
  model: PageModel,
  { colors, skip }: { readonly colors: PageColors; readonly skip: () => void },
): TemplateResult {
  const current: View = view === 'term' ? 'terms' : view;
  const link = (to: View, place: Place, name: string): TemplateResult =>
    html`<li>
      <a href=${formatPlace(place)} aria-current=${to === current ? 'page' : nothing}>${name}</a>
    </li>`;
  return html`<button class="page-skip" type="button" @click=${skip}>${getWord('skip')}</button>
    <ul class="page-row">
      ${link('overview', { view: 'overview' }, getWord('overview'))}
      ${
        model.diagrams.length === 0
          ? nothing
          : link('diagram', { view: 'diagram' }, getWord('diagrams'))
      }
      ${link('terms', { view: 'terms', filters: {} }, getWord('terms'))}
      ${hasDeliveries(model) ? link('delivery', { view: 'delivery' }, getWord('deliveryView')) : nothing}
      ${hasChanges(model) ? link('changes', { view: 'changes' }, getWord('changes')) : nothing}
    </ul>
    <label class="page-theme">
      <span aria-hidden="true">${getWord('themeLabel')}</span>
      ${renderSelect({
        label: getWord('themeLabel'),
        className: 'page-colors',
        options: themeChoices.map((id) => ({ id, title: getWord(themeWords[id]) })),
        chosen: colors.choice,
        choose: (choice) => {
          colors.choose(choice);
        },
      })}
    </label>`;
}
