import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelBox } from '../../protocol/messages';
import { getWord } from '../panelWords';
import { createDeliveryIcon } from '../tools/icons';

/** Renders the delivery status of a box, with its icon; nothing without one. */
export function renderDelivery({ term }: PanelBox): TemplateResult | typeof nothing {
  if (term?.delivery === undefined) return nothing;
  const icon = createDeliveryIcon(term.delivery);
  return html`<span class="delivery">${icon}${getWord(term.delivery)}</span>`;
}
