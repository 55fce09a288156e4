import fc from 'fast-check';

const ids = ['ann', 'api', 'store', 'bank_hub', 'mail'];
const macros = ['Person', 'System', 'SystemDb', 'Container', 'ContainerQueue', 'System_Ext'];
const labels = ['Ann', 'Orders', 'Book keeping', 'Pay & go', 'A (b)', 'a, b'];
const relation = fc.record({
  name: fc.constantFrom('Rel', 'Rel', 'BiRel', 'Rel_Back', 'Rel_D'),
  from: fc.nat(4),
  to: fc.nat(4),
  label: fc.constantFrom(...labels),
  isStyled: fc.boolean(),
});

/** C4 diagrams with boundaries, descriptions, comments and styles. */
export const c4: fc.Arbitrary<string> = fc
  .record({
    header: fc.constantFrom('C4Context', 'C4Container', 'C4Component'),
    boxes: fc.array(
      fc.record({
        macro: fc.constantFrom(...macros),
        label: fc.constantFrom(...labels),
        place: fc.nat(3),
        isDescribed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    relations: fc.array(relation, { maxLength: 5 }),
    unit: fc.constantFrom('  ', '    ', '\t'),
    hasTitle: fc.boolean(),
  })
  .map(({ header, boxes, relations, unit, hasTitle }) => {
    const named = boxes.map((box, i) => ({ ...box, id: ids[i] ?? '' }));
    const list = (place: number, depth: number): readonly string[] =>
      named
        .filter((box) => box.place === place)
        .map(({ macro, id, label, isDescribed }) => {
          const more = isDescribed ? ', "Says (all), of it"' : '';
          return `${unit.repeat(depth)}${macro}(${id}, "${label}"${more})`;
        });
    const frame = (title: string, depth: number, inside: readonly string[]): readonly string[] => {
      const indentation = unit.repeat(depth);
      if (inside.length === 0) return [];
      return [
        `${indentation}System_Boundary(${title}, "The ${title}") {`,
        ...inside,
        `${indentation}}`,
      ];
    };
    const inner = frame('inner', 2, list(2, 3));
    return [
      header,
      ...(hasTitle ? [`${unit}title The whole`] : []),
      ...list(0, 1),
      ...frame('outer', 1, [...list(1, 2), ...inner]),
      `${unit}%% Rel(ann, api, "is a comment")`,
      ...list(3, 1),
      ...relations.flatMap(({ name, from, to, label, isStyled }) => {
        const ends = [named[from % named.length]?.id, named[to % named.length]?.id].join(', ');
        const style = `${unit}UpdateRelStyle(${ends}, $textColor="red")`;
        return [`${unit}${name}(${ends}, "${label}")`, ...(isStyled ? [style] : [])];
      }),
      '',
    ].join('\n');
  });
