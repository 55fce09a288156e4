import fc from 'fast-check';
import type {
  NeighborContent,
  PictureContent,
  ColumnContent,
} from '../../../../src/core/features/picture/pictureContent';
import { deliveries } from '../../../../src/core/glossary/term';
import { anyCharacters } from '../../anyCharacters';

/** Natural and generated text, and arbitrary other characters. */
const text = fc.oneof(
  anyCharacters({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.stringMatching(/^[A-Za-z]{1,14}$/), { maxLength: 8 }).map((words) => words.join(' ')),
  fc.constantFrom(
    '',
    '<b>&"',
    '\ud800',
    '顧客管理システム',
    'W'.repeat(300),
    'a_very_long_identifier_name',
  ),
);

const group = fc.option(
  fc.tuple(fc.constantFrom('g1', 'g2', 'g3'), text).map(([id, label]) => ({
    ...{ id, label, parent: undefined, line: 0 },
  })),
  { nil: undefined },
);

const box = {
  label: text,
  delivery: fc.option(fc.constantFrom(...deliveries), { nil: undefined }),
  group,
};
const connection = fc.record({ toCenter: fc.boolean(), toNeighbor: fc.boolean(), words: text });
const neighbor: fc.Arbitrary<NeighborContent> = fc.record({
  ...box,
  connections: fc.array(connection, { minLength: 1, maxLength: 2 }),
});
const side: fc.Arbitrary<ColumnContent> = fc.record({
  neighbors: fc.array(neighbor, { maxLength: 5 }),
  hidden: fc.constant(0),
});
const crowded: fc.Arbitrary<ColumnContent> = fc.record({
  neighbors: fc.array(neighbor, { minLength: 4, maxLength: 4 }),
  hidden: fc.integer({ min: 1, max: 10_000 }),
});

/** Any content of a picture. */
export const arbitraryContent: fc.Arbitrary<PictureContent> = fc
  .record({ center: fc.record(box), left: fc.oneof(side, crowded), right: fc.oneof(side, crowded) })
  .filter(({ left, right }) => left.neighbors.length + right.neighbors.length > 0);
