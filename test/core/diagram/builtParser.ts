import { createRequire } from 'node:module';
import path from 'node:path';
import type { createMermaidParser } from '../../../src/core/diagram/mermaid/mermaidParser';

interface ParserBundle {
  readonly createMermaidParser: typeof createMermaidParser;
}

function isParserBundle(value: unknown): value is ParserBundle {
  return typeof value === 'object' && value !== null && 'createMermaidParser' in value;
}

/** The output path of the parser. */
export const parserFile = path.resolve('dist/mermaidParser.js');

const bundle: unknown = createRequire(parserFile)(parserFile);
if (!isParserBundle(bundle)) throw new Error('Build the parser first: npm run build');

/** The parser as it is shipped: a separate bundle, without a browser. */
export const parser = bundle.createMermaidParser();
