import { html, nothing, type TemplateResult } from 'lit-html';
import { createIcon, type Icon } from './icons';

/** A button of the toolbar or of a header; `pressed` is for buttons that stay on. */
export interface Tool {
  readonly icon: Icon;
  /** Its name, with its key. */
  readonly label: string;
  readonly run: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

export function renderTool({ icon, label, run, pressed, disabled }: Tool): TemplateResult {
  return html`<button
    class="tool"
    type="button"
    title=${label}
    aria-label=${label}
    aria-pressed=${pressed ?? nothing}
    ?disabled=${disabled === true}
    @click=${run}
  >
    ${createIcon(icon)}
  </button>`;
}

export function renderLink(label: string, run: () => void): TemplateResult {
  return html`<button class="link" type="button" @click=${run}>${label}</button>`;
}

/** A button with an icon and its name. */
export function renderAction(icon: Icon, label: string, run: () => void): TemplateResult {
  return html`<button class="action" type="button" @click=${run}>
    ${createIcon(icon)}${label}
  </button>`;
}
