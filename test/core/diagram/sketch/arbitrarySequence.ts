import fc from 'fast-check';

const ids = ['Ann', 'api', 'Order Service', 'db', 'M'];
const labels = ['Orders', 'Book keeping', 'Pay & go', 'A (b)', 'a, b: c'];
const message = fc.record({
  from: fc.nat(4),
  to: fc.nat(4),
  arrow: fc.constantFrom('->>', '->>', '->', '-->>', '-)', '-x', '<<->>'),
  label: fc.constantFrom('asks', 'asks for (it)', '', 'a #quot;b#quot;'),
  place: fc.constantFrom('', '', 'loop Often', 'alt yes'),
  note: fc.constantFrom('', '', 'over', 'both'),
});

/** Sequence diagrams with declared participants and others, boxes, notes, blocks and comments. */
export const sequence: fc.Arbitrary<string> = fc
  .record({
    declared: fc.array(
      fc.record({
        keyword: fc.constantFrom('participant', 'actor'),
        label: fc.constantFrom(undefined, ...labels),
        isBoxed: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    messages: fc.array(message, { minLength: 1, maxLength: 6 }),
    unit: fc.constantFrom('  ', '    ', '\t'),
  })
  .map(({ declared, messages, unit }) => {
    const list = (isBoxed: boolean, depth: number): readonly string[] =>
      declared.flatMap((one, i) => {
        if (one.isBoxed !== isBoxed) return [];
        const id = ids[i] ?? '';
        const as = one.label === undefined || id.includes(' ') ? '' : ` as ${one.label}`;
        return [`${unit.repeat(depth)}${one.keyword} ${id}${as}`];
      });
    const boxed = list(true, 2);
    return [
      'sequenceDiagram',
      `${unit}autonumber`,
      ...(boxed.length === 0 ? [] : [`${unit}box Aqua The office`, ...boxed, `${unit}end`]),
      ...list(false, 1),
      `${unit}%% Ann->>api: is a comment`,
      ...messages.flatMap(({ from, to, arrow, label, place, note }) => {
        const [start = '', end = ''] = [ids[from], ids[to]];
        const line = `${start}${arrow}${end}: ${label}`;
        const lines =
          place === '' ? [unit + line] : [unit + place, unit + unit + line, `${unit}end`];
        const names = note === 'both' && start !== end ? `${start},${end}` : start;
        return note === '' ? lines : [...lines, `${unit}Note over ${names}: Says so`];
      }),
      '',
    ].join('\n');
  });
