import fc from 'fast-check';

const ids = ['Order', 'Bill', 'Customer', 'Item', 'Store'];
const edge = fc.record({
  from: fc.nat(4),
  to: fc.nat(4),
  arrow: fc.nat(3),
  label: fc.constantFrom('', 'pays', 'asks for it'),
  place: fc.nat(4),
});
const parts = fc.record({
  declared: fc.array(fc.record({ label: fc.nat(2), hasBody: fc.boolean(), place: fc.nat(3) }), {
    maxLength: 5,
  }),
  edges: fc.array(edge, { minLength: 1, maxLength: 6 }),
  unit: fc.constantFrom('  ', '    ', '\t'),
  extra: fc.constantFrom('none', 'style', 'styles', 'note'),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

interface Syntax {
  readonly header: string;
  readonly declare: (
    id: string,
    label: number,
    unit: string,
    hasBody: boolean,
  ) => readonly string[];
  /** A group, with another one in it. */
  readonly frames: readonly [outer: string, inner: string, close: string];
  /** Whether connections can be written in a group. */
  readonly hasInnerEdges: boolean;
  /** What a group with an extra starts with. */
  readonly start: readonly string[];
  readonly arrows: readonly string[];
  readonly words: (label: string) => string;
  readonly extras: Readonly<Record<string, readonly string[]>>;
}

const labels = ['', 'The order', 'A, b'];

const syntaxes = {
  class: {
    header: 'classDiagram',
    declare: (id, label, unit, hasBody) => {
      const name = `class ${id}${label === 0 ? '' : `["${labels[label] ?? ''}"]`}`;
      return hasBody ? [`${name} {`, `${unit}+String name`, `${unit}+pay(sum) bool`, '}'] : [name];
    },
    frames: ['namespace Shop {', 'namespace Back {', '}'],
    hasInnerEdges: false,
    start: [],
    arrows: ['-->', '<|--', '*--', '..>'],
    words: (label) => (label === '' ? '' : ` : ${label}`),
    extras: {
      style: ['style Order fill:#fff'],
      styles: ['cssClass "Order,Bill" loud', 'classDef loud fill:#f00'],
      note: ['note for Order "Says so"', '<<interface>> Bill', 'Order : +int number'],
    },
  },
  er: {
    header: 'erDiagram',
    declare: (id, label, unit, hasBody) => {
      const name = `${id}${label === 0 ? '' : `["${labels[label] ?? ''}"]`}`;
      return hasBody ? [`${name} {`, `${unit}string name PK`, '}'] : [name];
    },
    frames: ['subgraph Shop', 'subgraph "Back office"', 'end'],
    hasInnerEdges: true,
    start: [],
    arrows: ['||--o{', '}o..||', '|o--o|', '||--|{'],
    words: (label) => ` : "${label}"`,
    extras: {
      style: ['style Order fill:#fff'],
      styles: ['classDef loud fill:#f00', 'class Order,Bill loud'],
    },
  },
  state: {
    header: 'stateDiagram-v2',
    declare: (id, label) =>
      [id, `${id} : ${labels[1] ?? ''}`, `state "${labels[2] ?? ''}" as ${id}`].slice(
        label,
        label + 1,
      ),
    frames: ['state Shop {', 'state "Back office" as Back {', '}'],
    hasInnerEdges: true,
    start: ['[*] --> Order'],
    arrows: ['-->'],
    words: (label) => (label === '' ? '' : ` : ${label}`),
    extras: {
      style: ['[*] --> Order', 'Bill --> [*]'],
      styles: ['classDef loud fill:#f00', 'class Order,Bill loud'],
      note: ['note right of Order', '  Says so: Bill', 'end note', 'note left of Bill : Says so'],
    },
  },
} as const satisfies Readonly<Record<string, Syntax>>;

function write(
  { header, declare, frames, hasInnerEdges, start, arrows, words, extras }: Syntax,
  { declared, edges, unit, extra }: Parts,
): string {
  const [outer, inner, close] = frames;
  const list = (place: number): readonly string[] => [
    ...declared.flatMap((one, i) =>
      Math.min(one.place, 2) === place ? declare(ids[i] ?? '', one.label, unit, one.hasBody) : [],
    ),
    ...edges.flatMap((one) =>
      (hasInnerEdges ? Math.min(one.place, 2) : 2) === place
        ? [
            `${ids[one.from] ?? ''} ${arrows[one.arrow % arrows.length] ?? ''} ${ids[one.to] ?? ''}${words(one.label)}`,
          ]
        : [],
    ),
  ];
  const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => unit + line);
  const frame = (open: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [open, ...indent(lines), close];
  const lines = [
    ...frame(outer, [...(extra === 'style' ? start : []), ...list(0), ...frame(inner, list(1))]),
    '%% Order --> Bill : is a comment',
    ...list(2),
    ...(extras[extra] ?? []),
  ];
  return [header, ...indent(lines), ''].join('\n');
}

/** Diagrams in which most statements are a line each, with blocks, groups, comments, notes and styles. */
export const lineDiagrams = {
  class: parts.map((one) => write(syntaxes.class, one)),
  er: parts.map((one) => write(syntaxes.er, one)),
  state: parts.map((one) => write(syntaxes.state, one)),
};
