import { findNodeAtLocation, parseTree, visit } from 'jsonc-parser';
import { deliveries, statuses } from '../../glossary/term';
import { LineMap } from '../../text/lineMap';
import {
  type ExportedGlossary,
  type ExportedRepository,
  exportFormat,
  exportVersion,
} from './exportedGlossary';

export type ReadExport =
  | { readonly kind: 'read'; readonly repositories: readonly ExportedRepository[] }
  | {
      readonly kind: 'invalid';
      /** A sentence without a subject: `is not an exported glossary.` */
      readonly reason: string;
      /** 1-based; `undefined` if it is about the whole file. */
      readonly place?: { readonly line: number; readonly column: number } | undefined;
    };

/** Where a value is: names of fields and indexes of lists. */
type Path = readonly (string | number)[];

/** Returns the path of the first part of a value that is not as expected; `undefined` if all are. */
type Check = (value: unknown) => Path | undefined;

const here: Path = [];

const test =
  (isValid: (value: unknown) => boolean): Check =>
  (value) =>
    isValid(value) ? undefined : here;

const text = test((value) => typeof value === 'string');
const flag = test((value) => typeof value === 'boolean');
const count = test((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const oneOf = (values: readonly string[]): Check =>
  test((value) => values.some((one) => one === value));

const list =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return here;
    for (let i = 0; i < value.length; i++) {
      const found = check(value[i]);
      if (found) return [i, ...found];
    }
    return undefined;
  };

type Fields = Readonly<Record<string, Check>>;

/** Checks fields that must be there, and others only if they are; ignores unknown fields. */
function fields(required: Fields, optional: Fields = {}): Check {
  const all = Object.entries({ ...required, ...optional });
  return (value) => {
    if (!isObject(value)) return here;
    for (const [name, check] of all) {
      const field = value[name];
      if (field === undefined && !Object.hasOwn(required, name)) continue;
      const found = check(field);
      if (found) return [name, ...found];
    }
    return undefined;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textMap: Check = (value) => {
  if (!isObject(value)) return here;
  const wrong = Object.entries(value).find(([, one]) => typeof one !== 'string');
  return wrong && [wrong[0]];
};

const texts = list(text);
const placed = { file: text, line: count };
const term = fields(
  { id: text, name: text, ...placed },
  {
    ...{ expansion: text, plain: text, plainName: text, summary: text, definition: text },
    mentions: list(fields({ start: count, end: count, term: text })),
    ...{ aliases: texts, avoid: texts, examples: texts, users: texts, diagram: texts },
    ...{ code: texts, paths: texts, owner: text, context: text, meta: textMap },
    ...{ status: oneOf(statuses), delivery: oneOf(deliveries) },
    related: list(fields({ name: text }, { term: text })),
    links: list(fields({ text, target: text })),
    ...{ technical: flag, caseSensitive: flag, rank: count },
    uses: fields({ code: count, docs: count, files: count }),
    change: fields({ author: text, day: text }),
  },
);
const boxes = list(
  fields({ id: text, label: text, line: count }, { group: text, term: text, isLabel: flag }),
);
const step = fields(
  { sentence: text },
  {
    target: fields({ kind: oneOf(['box', 'edge']), id: text }),
    notes: list(fields({ name: text, text })),
  },
);
const diagram = fields(
  {
    ...{ id: text, title: text, type: text, text, nodes: boxes, groups: boxes, ...placed },
    edges: list(
      fields(
        { id: text, from: text, to: text, line: count },
        { label: text, arrows: oneOf(['both', 'none']) },
      ),
    ),
    walks: list(fields({ id: text, source: text, steps: list(step) }, { title: text })),
    waits: list(fields({ box: text, waiting: texts })),
  },
  { isMain: flag, meansCalls: flag },
);
const problem = fields({ code: text, severity: text, message: text, column: count, ...placed });
const repository = fields(
  {
    ...{ id: text, name: text },
    ...{ terms: list(term), diagrams: list(diagram), problems: list(problem) },
  },
  { url: text, commit: text, links: fields({}, { view: text, edit: text, newIssue: text }) },
);
const checkRepositories = fields({ repositories: list(repository) });

/** Reads an exported file, which others may have written or damaged. */
export function readExport(written: string): ReadExport {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return { kind: 'invalid', reason: 'is not valid JSON.', place: findSyntaxError(written) };
  }
  if (!isObject(value) || value.format !== exportFormat)
    return { kind: 'invalid', reason: 'is not an exported glossary.' };
  if (value.version !== exportVersion)
    return {
      kind: 'invalid',
      reason: `has version ${JSON.stringify(value.version)} of the format; this program reads version ${exportVersion}.`,
    };
  const wrong = checkRepositories(value);
  if (wrong || !isChecked(value, wrong))
    return {
      kind: 'invalid',
      reason: `has an invalid or missing value: ${formatPath(wrong ?? here)}.`,
      place: findPlace(written, wrong ?? here),
    };
  return { kind: 'read', repositories: value.repositories };
}

/** Gives a checked value its type. */
function isChecked(_value: unknown, wrong: Path | undefined): _value is ExportedGlossary {
  return wrong === undefined;
}

function formatPath(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`))
    .join('')
    .slice(1);
}

function findSyntaxError(written: string): { readonly line: number; readonly column: number } {
  let offset = written.length;
  const keep = (_error: unknown, start: number): void => {
    offset = Math.min(offset, start);
  };
  visit(written, { onError: keep }, { disallowComments: true });
  return toPlace(written, offset);
}

/** A missing value is at the object that should have it. */
function findPlace(
  written: string,
  path: Path,
): { readonly line: number; readonly column: number } | undefined {
  const tree = parseTree(written);
  for (let length = path.length; tree && length >= 0; length--) {
    const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
    if (node) return toPlace(written, node.offset);
  }
  return undefined;
}

function toPlace(
  written: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const { line, character } = new LineMap(written).positionAt(offset);
  return { line: line + 1, column: character + 1 };
}
