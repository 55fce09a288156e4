import fc from 'fast-check';

const ids = ['Order', 'Bill', 'Customer', 'Item', 'Store'];
const edge = fc.record({
  from: fc.nat(4),
  to: fc.nat(4),
  arrow: fc.nat(3),
  label: fc.constantFrom('', 'pays', 'asks for it'),
});
const parts = fc.record({
  declared: fc.array(fc.record({ label: fc.nat(2), hasBody: fc.boolean(), place: fc.nat(2) }), {
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
  readonly frame: readonly [open: string, close: string];
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
    frame: ['namespace Shop {', '}'],
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
    frame: ['', ''],
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
    frame: ['state Shop {', '}'],
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
  { header, declare, frame, arrows, words, extras }: Syntax,
  { declared, edges, unit, extra }: Parts,
): string {
  const list = (isFramed: boolean): readonly string[] =>
    declared.flatMap(({ label, hasBody, place }, i) =>
      (place === 0 && frame[0] !== '') === isFramed
        ? declare(ids[i] ?? '', label, unit, hasBody)
        : [],
    );
  const framed = list(true).map((line) => unit + line);
  const lines = [
    ...(framed.length === 0 ? [] : [frame[0], ...framed, frame[1]]),
    ...list(false),
    '%% Order --> Bill : is a comment',
    ...edges.map(
      ({ from, to, arrow, label }) =>
        `${ids[from] ?? ''} ${arrows[arrow % arrows.length] ?? ''} ${ids[to] ?? ''}${words(label)}`,
    ),
    ...(extras[extra] ?? []),
  ];
  return [header, ...lines.map((line) => unit + line), ''].join('\n');
}

/** Diagrams in which most statements are a line each, with blocks, groups, comments, notes and styles. */
export const lineDiagrams = {
  class: parts.map((one) => write(syntaxes.class, one)),
  er: parts.map((one) => write(syntaxes.er, one)),
  state: parts.map((one) => write(syntaxes.state, one)),
};
