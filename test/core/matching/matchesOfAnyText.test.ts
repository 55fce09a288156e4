import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TermIndex } from '../../../src/core/matching/termIndex';
import { createBlockFinder } from '../../../src/core/matching/textMatcher';
import { findUpperCaseRuns } from '../../../src/core/sourceText/capitalRuns';
import type { Range } from '../../../src/core/text/range';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { documentOf, folder, indexOf, term } from './indexOfTerms';
import { runs } from '../propertyRuns';

const word = fc.constantFrom(
  'sla',
  'SLA',
  'order',
  'Order',
  'level',
  'it',
  'C',
  'Über',
  'ss',
  '決済',
  's',
  '2',
  'K8s',
);
const sign = fc.constantFrom(
  ' ',
  '_',
  '-',
  '',
  '\n',
  '\n\n',
  '\r\n\r\n',
  '. ',
  '++',
  "'s",
  '://',
  '`',
  '\n * ',
  '/',
  '\u0301',
  '😀',
  '\ud83d',
);
const text = fc.oneof(
  fc.array(fc.tuple(word, sign), { maxLength: 30 }).map((pairs) => pairs.flat().join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
);
const name = fc.oneof(
  text,
  word,
  fc.tuple(word, sign, word).map((parts) => parts.join('')),
);
const names = fc.array(name, { minLength: 1, maxLength: 12 });
const language = fc.constantFrom('markdown', 'typescript', 'plaintext', 'python');

describe('Properties of matching', () => {
  it('never throws, and gives matches in order that do not overlap', () => {
    fc.assert(
      fc.property(names, text, language, (all, source, languageId) => {
        let end = 0;
        for (const match of indexOf(...all).findMatches({
          uri: folder,
          languageId,
          text: source,
        })) {
          assert.ok(match.start >= end && match.end > match.start && match.end <= source.length);
          assert.ok(match.terms.length > 0);
          end = match.end;
        }
      }),
      runs(50),
    );
  });

  it('finds a separate name, in its own spelling', () => {
    const letters = fc.stringMatching(/^[A-Za-zäöüßéñ]{2,12}( [A-Za-zäöüßéñ]{2,12}){0,3}$/);
    fc.assert(
      fc.property(letters, (own) => {
        const [match] = indexOf(own).findMatches({
          uri: folder,
          languageId: 'markdown',
          text: `(${own})`,
        });
        assert.deepEqual([match?.start, match?.end], [1, own.length + 1]);
      }),
      runs(50),
    );
  });

  it('finds the same stretches, in whatever order the terms come', () => {
    fc.assert(
      fc.property(names, text, (all, source) => {
        const document = { uri: folder, languageId: 'typescript', text: source };
        const stretches = (ordered: readonly string[]) =>
          indexOf(...ordered)
            .findMatches(document)
            .map(({ start, end }) => [start, end]);
        assert.deepEqual(stretches(all), stretches([...all].reverse()));
      }),
      runs(50),
    );
  });

  it('finds the same, whatever else begins with the words of the text', () => {
    fc.assert(
      fc.property(names, text, language, (all, source, languageId) => {
        const document = { uri: folder, languageId, text: source };
        const stretches = (index: TermIndex) =>
          index.findMatches(document).map(({ start, end }) => [start, end]);
        // A phrase that begins everywhere and ends nowhere, so that no position can be skipped.
        const openings = Array.from(source, (_, at) => `${source.slice(at, at + 4)} qqqqqq`);
        assert.deepEqual(stretches(indexOf(...all)), stretches(indexOf(...all, ...openings)));
      }),
      runs(50),
    );
  });

  it('passes over no text that holds a match, whatever other terms there are', () => {
    const chosen = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(names, chosen, text, language, (all, isChosen, source, languageId) => {
        const terms = all.map((one) => term(one));
        const wanted = new Set(terms.filter((_, i) => isChosen[i]));
        const document = { uri: folder, languageId, text: source };
        const blocks = indexOf(...wanted).findBlocks(document);
        for (const { terms: found, start, end } of indexOf(...terms).findMatches(document)) {
          if (!found.some((one) => wanted.has(one))) continue;
          assert.ok(blocks.some((block) => block.start <= start && end <= block.end));
        }
      }),
      runs(50),
    );
  });

  it('finds in a block what it finds there in the whole text', () => {
    fc.assert(
      fc.property(names, text, language, (all, source, languageId) => {
        const index = indexOf(...all);
        const document = { uri: folder, languageId, text: source };
        const findBlock = createBlockFinder(source);
        const blocks: Range[] = [];
        for (let at = 0; at < source.length; at = findBlock(at).end) blocks.push(findBlock(at));
        const matches = index.findMatches(document);
        assert.deepEqual(index.findMatches(document, blocks), matches);
        for (const block of blocks)
          assert.deepEqual(
            index.findMatches(document, [block]),
            matches.filter(({ start }) => start >= block.start && start < block.end),
          );
      }),
      runs(100),
    );
  });

  it('finds a whole word by itself only where a match of the whole text covers it', () => {
    // A run of capitals ends before a combining mark, which a word includes.
    const plain = sign.filter((one) => one !== '\u0301');
    const joined = fc.array(fc.tuple(word, plain), { maxLength: 30 });
    fc.assert(
      fc.property(names, joined, language, (all, pairs, languageId) => {
        const index = indexOf(...all, 'SLA');
        // A lower-case word, because capitals among capitals are no words of their own.
        const source = `so ${pairs.flat().join('')} so`;
        const document = { uri: folder, languageId, text: source };
        const matches = index.findMatches(document);
        for (const run of findUpperCaseRuns(source, source)) {
          if (!run.isOwnWord) continue;
          const covers = ({ start, end }: Range): boolean => start <= run.start && run.end <= end;
          if (index.findMatches(document, [run]).some(covers)) assert.ok(matches.some(covers));
        }
      }),
      runs(100),
    );
  });

  it('explains at a position what it finds in the whole document', () => {
    fc.assert(
      fc.property(names, text, language, fc.nat(), (all, source, languageId, seed) => {
        const index = indexOf(...all);
        const document = documentOf(source.replaceAll('\r', ''), languageId);
        const line = seed % document.lineCount;
        const character = seed % (document.lineAt(line).length + 1);
        const whole = index.findMatches({
          uri: document.uri,
          languageId,
          text: document.getText(),
        });
        for (const { terms } of index.findMatchesAt(document, { line, character })) {
          const found = whole.some((match) => match.terms[0]?.name === terms[0]?.name);
          assert.ok(found || document.lineCount > 3);
        }
      }),
      runs(50),
    );
  });

  it('gives a large index in steps that end in the same index', () => {
    const all = Array.from({ length: 3000 }, (_, i) => term(`Part ${i} of line ${i % 7}`));
    const steps = TermIndex.build(all, [folder]);
    let count = 0;
    while (steps.next().done !== true) count++;
    assert.ok(count >= 3);
    const index = runToEnd(TermIndex.build(all, [folder]));
    assert.equal(
      index.findMatchesInLabel('part 2999 of line 3')[0]?.terms[0]?.name,
      'Part 2999 of line 3',
    );
  });
});
