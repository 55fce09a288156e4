import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createPhrases } from '../../../src/core/matching/phrase';
import { indexOf, marked, markedCode } from './indexOfTerms';
import { runs } from '../propertyRuns';

describe('Marks and entities in and around phrases', () => {
  const index = indexOf('Load list', 'Service level agreement', 'R&D budget', 'Settlement batch');

  it('do not part a phrase in a document', () => {
    for (const text of [
      '**load** list',
      '*load* list',
      '_load_ list',
      '***load*** list',
      'load **list**',
      '`load` list',
      '[load](x.md) list',
      '[load][1] list',
      '[[load]] list',
      '<b>load</b> list',
      '<span class="a">load</span> <i>list</i>',
      '~~load~~ list',
      '==load== list',
      '**load**\nlist',
      'load\n**list**',
      'load\n*list*',
      '> **load**\n> list',
      'load&nbsp;list',
      'load&#160;list',
      'load&#xA0;list',
      'load<br>list',
      "load{' '}list",
      'load\u2009list',
      'load\u3000list',
      'lo\u00adad list',
      'lo&shy;ad list',
      'lo&#173;ad li&shy;st',
      'lo<wbr>ad list',
      'l\u200boad \u200blist',
      '\ufeffload list',
      'R&amp;D budget',
      'R &amp; D budget',
      'settle&shy;ment batch',
      '**S**ervice **L**evel **A**greement',
      '*S*ervice level <u>a</u>greement',
    ]) {
      assert.notEqual(marked(index, text), text, text);
    }
  });

  it('part what belongs to different sentences, items and cells', () => {
    for (const text of [
      '**load**, list',
      '**load**. List',
      '| **load** | list |',
      '* load\n* list',
      '**load**\n\nlist',
      '[load](x.md): list',
      'load](a b) list',
      'load &lt; list',
    ]) {
      assert.equal(marked(index, text), text, text);
    }
  });

  it('are signs of the language in code', () => {
    for (const text of ['load * list', 'load *list', '`load` list', 'a[load] list']) {
      assert.equal(markedCode(index, text), text, text);
    }
  });

  it('leave both words of a product to be found', () => {
    const parts = indexOf('Load', 'List');
    assert.equal(marked(parts, 'load*list, load**list'), '[load]*[list], [load]**[list]');
  });

  it('hold letters with marks that are written as entities', () => {
    const cafe = indexOf('Café order', 'Geschäft', 'Straße');
    for (const text of ['CAF&Eacute; ORDER', 'Caf&#233; order', 'caf&#xE9; order', 'Stra&szlig;en'])
      assert.equal(marked(cafe, text), text.endsWith('n') ? text : `[${text}]`, text);
    assert.equal(marked(cafe, 'Stra&szlig;e, STRASSE'), '[Stra&szlig;e], [STRASSE]');
    assert.notEqual(marked(cafe, 'The caf&eacute; order'), 'The caf&eacute; order');
    assert.notEqual(marked(cafe, 'Das Gesch&auml;ft.'), 'Das Gesch&auml;ft.');
  });

  it('change no offsets, whatever the text is', () => {
    const pieces = [
      'load',
      'list',
      'l',
      'oad',
      ' ',
      '\n',
      '**',
      '_',
      '`',
      '&nbsp;',
      '&shy;',
      '&amp;',
      '<b>',
      '</b>',
      '[',
      '](x)',
      '🚧',
      '\u200b',
      'R',
      'D',
      '&',
      'budget',
    ];
    const texts = fc
      .array(fc.constantFrom(...pieces), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('markdown', 'typescript'), (text, languageId) => {
        let from = 0;
        for (const { start, end } of index.findMatches({ uri: 'file:///a', languageId, text })) {
          assert.ok(start >= from && end > start && end <= text.length, text);
          from = end;
        }
      }),
      { seed: 5, ...runs(150) },
    );
  });
});

describe('Names with signs inside', () => {
  it('are found with their signs', () => {
    const index = indexOf(
      'St. Gallen hub',
      'C++ core',
      'Yahoo! feed',
      'Ratio: net',
      'F# module',
      'U.S. office',
      'A.B. Miller, Inc.',
    );
    for (const text of [
      'St. Gallen hub',
      'St Gallen hub',
      'stGallenHub',
      'C++ core',
      'yahoo! feed',
      'Yahoo feed',
      'ratio: net',
      'F# module',
      'U.S. office',
      'A.B. Miller, Inc.',
      'St.\u00a0Gallen hub',
    ]) {
      assert.match(marked(index, text), /^\[/u, text);
    }
  });

  it('are not found without the signs that make them, nor over the end of a sentence', () => {
    const index = indexOf('C++ core', 'F# module', 'Load list', 'St. Gallen');
    for (const text of [
      'C core',
      'F module',
      'C# core',
      'Load. List',
      'load: list',
      'Load! List',
    ]) {
      assert.equal(marked(index, text), text);
    }
  });

  it('have one form or two where an ending is optional', () => {
    const index = indexOf('Adjustment(s)', 'Party(ies)', 'Kunde(n)', 'Load list(s) owner');
    assert.equal(
      marked(
        index,
        'adjustment adjustments party parties Kunde Kunden, load list owner, load lists owner',
      ),
      '[adjustment] [adjustments] [party] [parties] [Kunde] [Kunden], [load list owner], [load lists owner]',
    );
    assert.equal(createPhrases('f(x)').length > 0, true);
  });

  it('are no part of numbers, addresses and paragraphs', () => {
    const index = indexOf('1A', '2.1', 'FE', 'DB', 'BC', 'A1');
    assert.equal(marked(index, '1.1A, 12.1, 2.1.7, 1A, 2.1.'), '1.1A, 12.1, 2.1.7, [1A], [2.1].');
    for (const text of [
      '00:1A:2B:FE:DB:5C',
      '00-1A-2B-FE-DB-5C',
      '001A.2BFE.DB5C',
      'fe80::1A:FE:DB',
      '2001:DB:0:0:FE:0:0:A1',
      'FE:DB:BC:AA:01:02',
    ]) {
      assert.equal(marked(index, text), text);
    }
    assert.equal(marked(index, 'FE: the DB, BC-DB'), '[FE]: the [DB], [BC]-[DB]');
  });
});

describe('Emoji and look-alike letters', () => {
  it('are terms by themselves and decoration next to words', () => {
    const index = indexOf('🚧', '✅', '⚠️', '👩‍💻', '🚀 Launch pad', '●');
    assert.equal(marked(index, '🚧🚧 ✅ ⚠ ⚠️ 👩‍💻 👩 ● ◯'), '[🚧][🚧] [✅] [⚠] [⚠️] [👩‍💻] 👩 [●] ◯');
    assert.equal(marked(index, 'launch pad 🚀'), '[launch pad] 🚀');
  });

  it('are the letters they stand for', () => {
    const index = indexOf('İade', 'Final file', 'SLA', 'Ångström unit', 'サービス');
    assert.equal(
      marked(index, 'İİİ İade iade ﬁnal ﬁle ＳＬＡ Sℒa Ångström unit'),
      'İİİ [İade] [iade] [ﬁnal ﬁle] [ＳＬＡ] Sℒa [Ångström unit]',
    );
  });
});
