import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
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

/** A choice of one of several values. */
export interface Select<T extends string> {
  readonly label: string;
  /** Shows its label when the pointer rests on it; for one without a visible name. */
  readonly hasTooltip?: boolean;
  readonly className?: string;
  readonly options: readonly { readonly id: T; readonly title: string }[];
  readonly chosen: T;
  readonly choose: (id: T) => void;
}

export function renderSelect<T extends string>({
  label,
  hasTooltip,
  className,
  options,
  chosen,
  choose,
}: Select<T>): TemplateResult {
  const onChange = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const option = options[currentTarget.selectedIndex];
    if (option !== undefined) choose(option.id);
  };
  return html`<select
    class=${className ?? nothing}
    title=${hasTooltip === true ? label : nothing}
    aria-label=${label}
    @change=${onChange}
  >
    ${options.map(
      ({ id, title }) =>
        html`<option value=${id} .selected=${live(id === chosen)}>${title}</option>`,
    )}
  </select>`;
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
