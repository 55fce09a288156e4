import assert from 'node:assert/strict';
import { indexOf, marked, markedCode } from './indexOfTerms';

describe('Symbols and other scripts', () => {
  it('respects the symbols of a name', () => {
    const index = indexOf('C++', 'C#', '.NET', 'CI/CD', 'R&D', 'I/O', 'Node.js');
    assert.equal(
      marked(index, 'C++, C#; .NET. CI/CD CI / CD R&D R & D I/O Node.js.'),
      '[C++], [C#]; [.NET]. [CI/CD] [CI / CD] [R&D] [R & D] [I/O] [Node.js].',
    );
    assert.equal(marked(index, 'C NET ASP.NET CI CD R and D'), 'C NET ASP.NET CI CD R and D');
    assert.equal(
      markedCode(index, 'ciCdPipeline ci_cd_run nodejs NodeJS node_js'),
      '[ciCd]Pipeline [ci_cd]_run [nodejs] [NodeJS] [node_js]',
    );
  });

  it('does not take a letter for a name that goes on with a symbol', () => {
    const index = indexOf('C', 'R', 'T', 'D', 'I');
    assert.equal(marked(index, "C++ C# R&D I/O can'T I'm"), "C++ C# R&D I/O can'T I'm");
    assert.equal(marked(index, 'written in C, not in R.'), 'written in [C], not in [R].');
    assert.equal(
      markedCode(index, 'for (i = 0; i < c; i++) d = t'),
      'for (i = 0; i < c; i++) d = t',
    );
  });

  it('prefers the name with the symbol', () => {
    const index = indexOf('NET', '.NET', 'C', 'C++');
    assert.equal(marked(index, '.NET NET C++ C'), '[.NET] [NET] [C++] [C]');
    assert.deepEqual(
      index.findMatchesInLabel('.NET').map(({ terms }) => terms.map(({ name }) => name)),
      [['.NET']],
    );
  });

  it('folds umlauts, sharp s and accents, in both directions', () => {
    const index = indexOf('Überweisung', 'Straße', 'Café', 'Uebergabe', 'Value', 'DoS');
    assert.equal(
      marked(
        index,
        'Überweisung Ueberweisung uberweisung U\u0308berweisung Strasse STRASSE cafe CAFÉ',
      ),
      '[Überweisung] [Ueberweisung] [uberweisung] [U\u0308berweisung] [Strasse] [STRASSE] [cafe] [CAFÉ]',
    );
    assert.equal(marked(index, 'Übergabe Uebergabe Ubergabe'), '[Übergabe] [Uebergabe] Ubergabe');
    assert.equal(marked(index, 'valu does'), 'valu does');
  });

  it('matches scripts without spaces by substring', () => {
    const index = indexOf('決済', '決済サービス', '결제 서비스', 'API連携', '\u{20BB7}野家');
    assert.equal(marked(index, 'この決済サービスと決済の'), 'この[決済サービス]と[決済]の');
    assert.equal(marked(index, '결제 서비스는 결제서비스를'), '[결제 서비스]는 [결제서비스]를');
    assert.equal(marked(indexOf('旧', 'と'), '復旧bundleとも'), '復[旧]bundle[と]も');
    assert.equal(marked(index, '外部API連携を\u{20BB7}野家で'), '外部[API連携]を[\u{20BB7}野家]で');
  });

  it('finds other alphabets as words', () => {
    const index = indexOf('Договор', 'Λόγος');
    assert.equal(
      marked(index, 'договор договором ΛΟΓΟΣ λόγος'),
      '[договор] договором [ΛΟΓΟΣ] [λόγος]',
    );
  });

  it('is not led astray by pictures and halves of characters', () => {
    const index = indexOf('🚀 Launch pad', 'SLA');
    assert.equal(
      marked(index, '🚀launch pad😀 SLA😀 \ud83d SLA \udc00SLA'),
      '🚀[launch pad]😀 [SLA]😀 \ud83d [SLA] \udc00[SLA]',
    );
  });
});
