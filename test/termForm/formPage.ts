import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createAllFields } from '../../src/core/features/edit/termForm';
import { renderPanelHtml } from '../../src/extension/panel/panelHtml';
import type {
  FormContent,
  FormFieldView,
  FormState,
  FromForm,
  TermValues,
  ToForm,
} from '../../src/protocol/termForm';
import { launchBrowser } from '../host/browser.mjs';
import { dressed, standInForEditor } from '../webview/panelPage';
import type { ThemeName } from '../webview/themes';
import { formTexts } from './formTexts';

const origin = 'http://form.test';

export const parcel: TermValues = {
  name: 'Parcel',
  expansion: '',
  plain: '',
  definition: 'A package on its way to a customer.\n\nIt has a label.',
  owner: 'Delivery team',
  context: '',
  status: '',
  delivery: 'live',
  aliases: ['package', 'shipment'],
  avoid: ['item'],
  examples: [],
  users: ['Couriers'],
  related: ['Courier'],
  links: [],
  diagram: [],
  code: [],
  paths: [],
  technical: false,
  caseSensitive: false,
};

/** Returns all fields as the extension sends them. */
function listFields(): readonly FormFieldView[] {
  return createAllFields().map(({ key, label, hint, example = '', choices }) => ({
    key,
    label,
    hint,
    example,
    choices: key === 'technical' || key === 'caseSensitive' ? [] : (choices ?? []),
  }));
}

export function createContent(change: Partial<FormContent> = {}): FormContent {
  return {
    id: 1,
    target: { uri: 'file:///GLOSSARY.md', entry: { name: 'Parcel', offset: 12 } },
    title: 'Edit “Parcel”',
    file: 'GLOSSARY.md',
    fields: listFields(),
    base: parcel,
    ...change,
  };
}

interface Opening {
  readonly theme?: ThemeName;
  readonly content?: FormContent;
  readonly state?: FormState;
}

/** An open form, seen from the editor. */
export class FormPage {
  /** Script errors, violations of the policy, requests. */
  readonly problems: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Returns the input of a field by its label. */
  field(label: string): ReturnType<Page['getByLabel']> {
    const inputs = this.page.locator('input, textarea, select');
    return this.page.locator('.form').getByLabel(label, { exact: true }).and(inputs);
  }

  async send(message: ToForm): Promise<void> {
    await this.page.evaluate((data) => {
      window.postMessage(data, '*');
    }, message);
  }

  /** Waits for the last message of a type for which a condition holds. */
  async received<T extends FromForm['type']>(
    type: T,
    holds: (message: Extract<FromForm, { readonly type: T }>) => boolean = () => true,
  ): Promise<Extract<FromForm, { readonly type: T }>> {
    for (let tries = 0; tries < 200; tries++) {
      const found = (await this.listReceived(type)).filter(holds).at(-1);
      if (found) return found;
      await this.page.waitForTimeout(25);
    }
    throw new Error(`No message of type ${type}`);
  }

  async listReceived<T extends FromForm['type']>(
    type: T,
  ): Promise<readonly Extract<FromForm, { readonly type: T }>[]> {
    const all: readonly unknown[] = await this.page.evaluate(() => window.editor.received);
    return all.flatMap((message) => (isOfType(message, type) ? [message] : []));
  }

  /** Answers the latest values with messages, as the extension does. */
  async answer(
    messages: Extract<ToForm, { type: 'checked' }>['messages'],
    preview: Extract<ToForm, { type: 'checked' }>['preview'] = [],
  ): Promise<void> {
    // The last values are sent after a pause.
    await this.page.waitForTimeout(250);
    const { revision } = await this.received('change');
    await this.send({ type: 'checked', revision, messages, preview });
  }

  async state(): Promise<unknown> {
    return this.page.evaluate(() => window.editor.state);
  }
}

function isOfType<T extends FromForm['type']>(
  message: unknown,
  type: T,
): message is Extract<FromForm, { readonly type: T }> {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === type
  );
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Opens the built form under its own content security policy. */
async function openForm(
  browser: Browser,
  { theme = 'dark', content = createContent(), state }: Opening,
): Promise<FormPage> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  const form = new FormPage(page);
  page.on('pageerror', (error) => form.problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') form.problems.push(message.text());
  });
  page.setDefaultTimeout(10_000);
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) {
      form.problems.push(url.href);
      return route.abort();
    }
    if (url.pathname === '/') {
      return route.fulfill({ contentType: 'text/html', body: dressed(renderForm(), theme) });
    }
    const contentType = types[url.pathname.split('.').at(-1) ?? ''] ?? 'application/json';
    const body = await readFile(join('dist/termForm', url.pathname), 'utf8');
    return route.fulfill({ contentType, body });
  });
  const start: ToForm = { type: 'start', strings: formTexts, content };
  await page.addInitScript(standInForEditor, { state, answers: [start] });
  await page.goto(`${origin}/`);
  await page.locator('.form').waitFor();
  return form;
}

function renderForm(): string {
  return renderPanelHtml({
    cspSource: origin,
    script: `${origin}/form.js`,
    style: `${origin}/form.css`,
    preloads: [],
    drawsDiagrams: false,
    nonce: 'r4nd0m',
    language: 'en',
    title: 'Edit',
    loadFailure: 'A part of this page could not be loaded.',
  });
}

/** Opens forms in tests of a suite, and checks that they had no errors and made no requests. */
export function useForms(): (opening?: Opening) => Promise<FormPage> {
  let browser: Browser | undefined;
  let opened: FormPage[] = [];
  before(async () => {
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
  });
  afterEach(async () => {
    const problems = opened.flatMap((form) => form.problems);
    for (const { page } of opened) await page.context().close();
    opened = [];
    assert.deepEqual(problems, [], 'no script error, no violation of the policy, no network');
  });
  return async (opening = {}) => {
    assert.ok(browser);
    const form = await openForm(browser, opening);
    opened.push(form);
    return form;
  };
}
