import fc from 'fast-check';

const ids = ['a', 'bill', 'Cart', 'data-hub', 'e_1', 'front', 'G7', 'hub'];
const labels = [
  'Orders',
  'Order service',
  'Pay & go',
  'A (b)',
  '1. First',
  'it "is"',
  'the end',
  'x;y',
];

const escape = (label: string): string => label.replace(/"/g, '#quot;');
const box = fc.record({
  id: fc.constantFrom(...ids),
  label: fc.constantFrom(...labels),
  form: fc.nat(9),
  isRepeated: fc.integer({ max: 9 }).map((number) => number === 9),
});
type WrittenBox = typeof box extends fc.Arbitrary<infer T> ? T : never;

function writeBox({ id, label, form }: WrittenBox): string {
  const quoted = `"${escape(label)}"`;
  return (
    [
      `${id}[${quoted}]`,
      `${id}(${quoted})`,
      `${id}[(${quoted})]`,
      `${id}:::loud`,
      `${id}["\`**bold** ${escape(label)}\`"]`,
      `${id}@{ shape: cyl, label: ${quoted} }`,
      `${id}[Plain words]`,
    ][form] ?? id
  );
}

/** Describes a box where it first appears, as most authors do. */
class BoxWriter {
  readonly #first = new Map<string, string>();

  write(one: WrittenBox): string {
    const known = this.#first.get(one.id);
    if (known !== undefined) return one.isRepeated ? known : one.id;
    const written = writeBox(one);
    this.#first.set(one.id, written);
    return written;
  }
}

const link = fc.constantFrom(
  ' --> ',
  '-->',
  ' ==> ',
  ' -.-> ',
  ' --- ',
  ' <--> ',
  ' --x ',
  ' -->|asks| ',
  ' -->|"asks (it)"| ',
  ' -- asks it --> ',
  ' -. sends .-> ',
  ' == must ==> ',
  ' --->|two words| ',
  '\n    -->\n    ',
);
const boxes = fc.array(box, { minLength: 1, maxLength: 3 });
const chain = fc.tuple(boxes, fc.array(fc.tuple(link, boxes), { maxLength: 3 }));
type WrittenChain = typeof chain extends fc.Arbitrary<infer T> ? T : never;

function writeChain([first, rest]: WrittenChain, writer: BoxWriter): string {
  const list = (all: readonly WrittenBox[]): string =>
    all.map((one) => writer.write(one)).join(' & ');
  return list(first) + rest.map(([arrow, next]) => arrow + list(next)).join('');
}
const statements = fc.array(chain, { minLength: 1, maxLength: 3 });
const group = fc.record({
  title: fc.constantFrom('one', 'two["The two"]', '"Named three"', 'Four words here', 'five[Five]'),
  inside: statements,
  nested: fc.option(statements, { nil: undefined }),
});
const nestedTitle = 'inner["Inner"]';

/** Flowcharts with every way of writing boxes, edges and groups, with comments, styles and two widths of indentation. */
export const flowchart: fc.Arbitrary<string> = fc
  .record({
    header: fc.constantFrom('flowchart LR', 'graph TD', 'flowchart TB;'),
    unit: fc.constantFrom('  ', '    ', '\t'),
    end: fc.constantFrom('', ';'),
    first: statements,
    group: fc.option(group, { nil: undefined }),
    second: fc.option(group, { nil: undefined }),
    last: statements,
    comment: fc.boolean(),
    styled: fc.constantFrom(...ids),
    picks: fc.array(fc.nat(30), { maxLength: 3 }),
  })
  .map(({ header, unit, end, first, group: one, second, last, comment, styled, picks }) => {
    const indent = (lines: readonly string[], depth: number): readonly string[] =>
      lines.map((line) => unit.repeat(depth) + line);
    const writer = new BoxWriter();
    const write = (chains: readonly WrittenChain[]): readonly string[] =>
      chains.map((one) => writeChain(one, writer));
    let innerCount = 0;
    const frame = (framed: typeof one): readonly string[] =>
      framed === undefined
        ? []
        : [
            ...indent([`subgraph ${framed.title}`], 1),
            ...indent(
              write(framed.inside).map((line) => line + end),
              2,
            ),
            ...(framed.nested === undefined || innerCount++ > 0
              ? []
              : [
                  ...indent([`subgraph ${nestedTitle}`], 2),
                  ...indent(write(framed.nested), 3),
                  ...indent(['end'], 2),
                ]),
            ...indent(['end'], 1),
          ];
    const other = second?.title === one?.title ? undefined : second;
    return [
      header,
      ...indent(
        write(first).map((line) => line + end),
        1,
      ),
      ...(comment ? indent(['%% a --> b is a comment'], 1) : []),
      ...frame(one),
      ...frame(other),
      ...indent(write(last), 1),
      ...indent(
        ['classDef loud fill:red', `class ${styled},hub loud`, `style ${styled} fill:#fff`],
        1,
      ),
      ...picks.map((pick, i) => `${unit}linkStyle ${pick} stroke:#${i}${i}${i}`),
      '',
    ].join('\n');
  });
