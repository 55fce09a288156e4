import assert from 'node:assert/strict';
import { createPhrases } from '../../../src/core/matching/phrase';

/** Shows each spelling as its words with the required separators between them; `A` marks an acronym, `U` an umlaut. */
function spellings(text: string): readonly string[] {
  return createPhrases(text).map((phrase) => {
    const { words, requiredSeparators, acronym, umlaut } = phrase;
    const joined = words.map(
      (word, i) => `${i > 0 ? (requiredSeparators[i - 1] ?? '?') : ''}${word}`,
    );
    const written = `${phrase.leadingSymbol}${joined.join('')}${phrase.trailingSymbol}`;
    return `${written}${acronym ? ' A' : ''}${umlaut ? ' U' : ''}`;
  });
}

describe('the spellings of a name', () => {
  it('are its words, with other forms of the last one', () => {
    for (const [name, ...expected] of [
      ['Order', 'Order'],
      ['Orders', 'Orders', 'Order'],
      ['Order boxes', 'Order boxes', 'Order box', 'Order boxe'],
      ['Person', 'Person', 'people'],
      ['point of sale', 'point of sale', 'points of sale'],
      ['box in use', 'box in use', 'boxes in use', 'boxs in use'],
      ['point often used', 'point often used'],
      ['point office sale', 'point office sale'],
      ['the of', 'the of'],
      ['POS of X', 'POS of X', 'POSes of X', 'POSs of X'],
      ['', ...[]],
      ['...', ...[]],
    ] as const)
      assert.deepEqual(spellings(name), expected, name);
  });

  it('have both numbers of an optional ending', () => {
    for (const [name, ...expected] of [
      ['Payout(s)', 'Payout', 'Payouts', 'Payout'],
      ['Party(ies)', 'Party', 'Parties', 'Party', 'Partie'],
      ['Kunde(n)', 'Kunde', 'Kunden'],
      ['Fahrer[in]', 'Fahrer', 'Fahrerin'],
      ['f(X)', 'f X'],
    ] as const)
      assert.deepEqual(spellings(name), expected, name);
  });

  it('may be one word where a hyphen, an inner capital, a point or a slash is', () => {
    for (const [name, ...expected] of [
      ['GitHub', 'Git Hub', 'GitHub'],
      ['OAuth', 'O=Auth', 'OAuth'],
      ['e-mail', 'e mail', 'email'],
      ['Node.js', 'Node.js', 'Nodejs'],
      ['CI/CD', 'CI/CD A', 'CICD A'],
      ['I/O', 'I/O A'],
      ['A/BC', 'A/BC A'],
      ['AB/C', 'AB/C A'],
      ['S3', 'S=3 A'],
      ['Tour2', 'Tour 2'],
      ['API連携', 'API=連=携 A'],
      ['a:b', 'a:b'],
      ['GitHub page', 'Git Hub page', 'GitHub page'],
      ['page-GitHub', 'page Git Hub', 'pageGitHub'],
      ["Driver's app", 'Driver app', 'Drivers app'],
      ["O'Hare", "O'Hare"],
      ['O’Hare', "O'Hare"],
    ] as const)
      assert.deepEqual(spellings(name), expected, name);
  });

  it('keep the symbols around and between the words', () => {
    for (const [name, expected] of [
      ['.NET', '.NET A'],
      ['a .NET', 'a NET'],
      ['x.NET', 'x.NET'],
      ['C++', 'C++ A'],
      ['C#', 'C# A'],
      ['C+', 'C+ A'],
      ['C+-', 'C+ A'],
      ['C -+', 'C A'],
      ['@user', '@user'],
      ['$x', '$x'],
      ['R&D', 'R&D A'],
      ['R & D', 'R&D A'],
      ['A / B', 'A/B A'],
      ['k+1', 'k+1'],
    ] as const)
      assert.equal(spellings(name)[0], expected, name);
  });

  it('are acronyms without lower-case letters, up to eight letters, or five in a phrase', () => {
    for (const name of [
      'SLA',
      'SLAs',
      'ABCDEFGH',
      'PCI DSS',
      'ABCDE X',
      'A1',
      'CI/CD',
      'ABCDEFG/X',
    ])
      assert.match(spellings(name)[0] ?? '', / A$/u, name);
    for (const name of ['Sla', 'SLAx', 'ABCDEFGHI', 'ABCDEF X', '12', 'As', 'XsY', 'SLAS x'])
      assert.doesNotMatch(spellings(name)[0] ?? '', / A$/u, name);
  });

  it('write umlauts with two letters, and the other way round', () => {
    for (const [name, ...expected] of [
      ['Überweisung', 'Überweisung', 'ueberweisung'],
      ['Größe der Körner', 'Größe der Körner', 'Groeße der Koerner'],
      ['Smørbrød på', 'Smørbrød på', 'Smoerbroed paa'],
      ['Ländle', 'Ländle', 'Laendle'],
      ['Uebergabe', 'Uebergabe', 'Ubergabe U'],
      ['der Koerner', 'der Koerner', 'der Korner U'],
      ['UEFA', 'UEFA A'],
      ['Test', 'Test'],
    ] as const)
      assert.deepEqual(spellings(name), expected, name);
  });

  it('leave pictures out next to words', () => {
    for (const [name, expected] of [
      ['🚀 Launch', 'Launch'],
      ['Launch 🚀', 'Launch'],
      ['✅ Done ✅ now', 'Done now'],
      ['→ Next', 'Next'],
    ] as const)
      assert.equal(spellings(name)[0], expected, name);
    assert.equal(spellings('✅').length, 1);
  });

  it('have at most sixteen words', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'a').join(' ');
    assert.equal(spellings(words(16)).length, 1);
    assert.equal(spellings(words(17)).length, 0);
  });
});
