import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { defaultSettings } from '../../src/core/workspace/settings';
import { contextKeys } from '../../src/extension/contextKeys';
import { commandIds } from '../../src/extension/commandIds';
import { toolNames } from '../../src/extension/toolNames';
import { oldest, oldestOnDesktop } from '../host/versions.mjs';

interface Command {
  readonly command: string;
  readonly enablement?: string;
  readonly when?: string;
}

interface Settings {
  readonly title: string;
  readonly properties: Readonly<
    Record<string, { readonly default: unknown; readonly order: number }>
  >;
}

interface Manifest {
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly Command[]>>;
    readonly configuration: readonly Settings[];
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly toolReferenceName: string;
      readonly inputSchema: { readonly properties: object; readonly required: readonly string[] };
    }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly image: Readonly<Record<string, string>> };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly grammars: readonly { readonly path: string }[];
    readonly languages: readonly { readonly configuration: string }[];
    readonly yamlValidation: readonly { readonly url: string }[];
    readonly 'markdown.previewStyles': readonly string[];
  };
}

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const { contributes } = manifest;

/** Run by links with arguments, and not useful in the palette. */
const linkOnly: readonly string[] = [
  commandIds.openTerm,
  commandIds.showInDiagram,
  commandIds.openFile,
];

describe('package.json', () => {
  const contributed = contributes.commands.map(({ command }) => command);

  it('contributes exactly the commands of the code', () => {
    const inCode = Object.values<string>(commandIds).filter((id) => !linkOnly.includes(id));
    assert.deepEqual([...contributed].sort(), inCode.sort());
  });

  it('promises the version of VS Code for which it is compiled and in which it is tested', () => {
    const [, promised] = /^\^(1\.\d+)\.0$/u.exec(manifest.engines.vscode) ?? [];
    const versions = {
      types: manifest.devDependencies['@types/vscode'],
      server: oldest.server.replace(/^4/u, '1'),
      desktop: oldestOnDesktop,
    };
    for (const [name, version] of Object.entries(versions))
      assert.equal(version?.replace(/\.\d+$/u, ''), promised, name);
  });

  it('puts only contributed commands into menus', () => {
    for (const { command } of Object.values(contributes.menus).flat()) {
      assert.ok(contributed.includes(command), command);
    }
  });

  it('contributes exactly the settings of the code, with the same defaults', () => {
    const defaults = contributes.configuration
      .flatMap(({ properties }) => Object.entries(properties))
      .map(([name, { default: value }]) => [name.replace('architectureGlossary.', ''), value]);
    assert.deepEqual(Object.fromEntries(defaults), defaultSettings);
  });

  it('groups its settings, and orders them in each group', () => {
    const titles = contributes.configuration.map(({ title }) => strings[title.slice(1, -1)]);
    assert.deepEqual(titles, ['Files', 'Hover', 'Reading', 'Diagram', 'Checks']);
    for (const { properties } of contributes.configuration) {
      const orders = Object.values(properties).map(({ order }) => order);
      assert.deepEqual(
        orders,
        orders.map((_, index) => index + 1),
      );
    }
  });

  it('contributes exactly the language model tools of the code', () => {
    const names = contributes.languageModelTools.map(({ name }) => name);
    assert.deepEqual(names, toolNames);
  });

  it('gives language model tools names and input that VS Code takes', () => {
    for (const { name, toolReferenceName, inputSchema } of contributes.languageModelTools) {
      assert.match(`${name}${toolReferenceName}`, /^[\w-]+$/u);
      assert.ok(name.length <= 64, name);
      for (const field of inputSchema.required) assert.ok(field in inputSchema.properties, field);
    }
  });

  it('has a text for every placeholder, and no text too many', () => {
    const used = [...manifestText.matchAll(/"%([\w.]+)%"/gu)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
  });

  it('links only to existing commands of its own, and to commands of the editor', () => {
    for (const [, command] of Object.values(strings)
      .join('\n')
      .matchAll(/\(command:(architectureGlossary\.\w+)\)/gu)) {
      assert.ok(contributed.includes(command ?? ''), command);
    }
  });

  it('uses only context keys that the code sets', () => {
    const known = Object.values<string>(contextKeys);
    const conditions = [...contributes.commands, ...Object.values(contributes.menus).flat()];
    for (const { enablement = '', when = '' } of conditions)
      for (const [key] of `${enablement} ${when}`.matchAll(/(?<!== )architectureGlossary\.\w+/gu))
        assert.ok(known.includes(key) || key === 'architectureGlossary.diagram', key);
  });

  it('hides commands that need a glossary only after none was found', () => {
    const search = contributes.commands.find(
      ({ command }) => command === commandIds.searchGlossary,
    );
    assert.equal(search?.enablement, `!${contextKeys.noGlossary}`);
    for (const { command, enablement = '' } of contributes.commands)
      assert.doesNotMatch(enablement, /\.hasGlossary/u, command);
  });

  it('shows one button in each state of the empty view', () => {
    for (const { contents } of contributes.viewsWelcome) {
      const lines = (strings[contents.slice(1, -1)] ?? '').split('\n');
      const buttons = lines.filter((line) => /^\[[^\]]+\]\([^)]+\)$/u.test(line));
      assert.equal(buttons.length, 1, contents);
    }
  });

  it('has a button and completion events in each step of the walkthrough', () => {
    const known = [
      ...Object.values<string>(commandIds).map((id) => `onCommand:${id}`),
      ...Object.values<string>(contextKeys).map((key) => `onContext:${key}`),
      'onView:architectureGlossary.terms',
    ];
    for (const { description, completionEvents } of contributes.walkthroughs.flatMap(
      ({ steps }) => steps,
    )) {
      assert.match(strings[description.slice(1, -1)] ?? '', /\n\[[^\]]+\]\(command:/u);
      assert.ok(completionEvents.length > 0, description);
      for (const event of completionEvents) assert.ok(known.includes(event), event);
    }
  });

  it('names only files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(({ media }) => Object.values(media.image)),
      ),
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.yamlValidation.map(({ url }) => url),
      ...contributes['markdown.previewStyles'],
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });
});
