import { readData, unpack } from '../embedded';

export type Renderer = Pick<typeof import('../../webview/drawing/renderDiagram'), 'draw'>;

/** The scripts that draw, which import each other by name. */
export interface DrawingScripts {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
}

let loading: Promise<Renderer> | undefined;

/** Loads Mermaid from the page; fails if the page has finished pictures instead. */
export function loadMermaid(): Promise<Renderer> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Renderer> {
  const packed = readData('mermaid', (value) => typeof value === 'string');
  if (packed === undefined) throw new Error('The page contains no Mermaid.');
  return importScripts(unpack(packed, isDrawingScripts));
}

/** Imports scripts from memory: each import of another script gets the address of its content. */
export async function importScripts({ main, files }: DrawingScripts): Promise<Renderer> {
  const addresses = new Map<string, string>();
  const toAddress = (name: string): string => {
    const known = addresses.get(name);
    if (known !== undefined) return known;
    const source = (files[name] ?? '').replace(
      /(["'])\.\/([\w.-]+\.js)\1/gu,
      (written, _, imported: string) =>
        imported in files && imported !== name ? JSON.stringify(toAddress(imported)) : written,
    );
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    addresses.set(name, address);
    return address;
  };
  const module: unknown = await import(toAddress(main));
  if (!isRenderer(module)) throw new Error('The page is damaged.');
  return module;
}

function isDrawingScripts(value: unknown): value is DrawingScripts {
  return typeof value === 'object' && value !== null && 'main' in value && 'files' in value;
}

function isRenderer(module: unknown): module is Renderer {
  return typeof module === 'object' && module !== null && 'draw' in module;
}
