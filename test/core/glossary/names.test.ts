import assert from 'node:assert/strict';
import {
  readNames,
  readOneName,
  type WrittenName,
} from '../../../src/core/glossary/formats/names/readNames';

/** Shows a name as `name = expansion, also alias, of qualifier, deprecated, to link`. */
function show(name: WrittenName): string {
  const { text, expansion, aliases, qualifier, deprecated, links } = name;
  return [
    text,
    expansion && `= ${expansion.text}`,
    ...aliases.map((alias) => `also ${alias.text}`),
    qualifier && `of ${qualifier.text}`,
    deprecated && 'deprecated',
    ...links.map((link) => `to ${link}`),
  ]
    .filter((part) => part !== undefined && part !== false)
    .join(' ');
}

function read(text: string): readonly string[] {
  return readNames(text, { start: 0, end: text.length }).map(show);
}

function check(rows: readonly (readonly [written: string, ...names: readonly string[]])[]): void {
  for (const [written, ...names] of rows)
    assert.deepEqual([written, ...read(written)], [written, ...names]);
}

describe('the names in a heading, a label or a cell', () => {
  it('are plain, marked up, linked or quoted', () => {
    check([
      ['Order', 'Order'],
      ['  Order line  ', 'Order line'],
      ['**Order**', 'Order'],
      ['***Order** line*', 'Order line'],
      ['`order.id`', 'order.id'],
      ['` a (b) `', 'a (b)'],
      ['[Order](a.md)', 'Order to a.md'],
      ['[Order](#order)', 'Order'],
      ['**[Order](a.md)**', 'Order to a.md'],
      ['"Order"', 'Order'],
      ['“Order”', 'Order'],
      ['„Auftrag“', 'Auftrag'],
      ['«Commande»', 'Commande'],
      ['「注文」', '注文'],
      ['""', '""'],
      ['"a" b "c"', '"a" b "c"'],
      ['“Order', '“Order'],
      ['', ...[]],
      ['\u0001', ...[]],
      ['Payout(s)', 'Payout'],
      ['Party(ies)', 'Party'],
      ['Box(es)', 'Box'],
      ['f(x)', 'f(x)'],
    ]);
  });

  it('have an expansion, aliases or a qualifier in brackets', () => {
    check([
      ['SLA (Service level agreement)', 'SLA = Service level agreement'],
      ['SLA [Service level agreement]', 'SLA = Service level agreement'],
      ['SLA（Service level agreement）', 'SLA = Service level agreement'],
      ['SLA(Service level agreement)', 'SLA(Service level agreement)'],
      ['**SLA** (Service level agreement)', 'SLA = Service level agreement'],
      ['**SLA**(Service level agreement)', 'SLA = Service level agreement'],
      ['SLA (short for: service level agreement)', 'SLA = service level agreement'],
      ['SLA (stands for what we promise)', 'SLA = what we promise'],
      ['SLA (= what we promise)', 'SLA = what we promise'],
      // One letter may differ where the words have capitals.
      ['SLX (Service Level Agreement)', 'SLX = Service Level Agreement'],
      ['SLX (service level agreement)', 'SLX of service level agreement'],
      ['SLX (Service)', 'SLX of Service'],
      ['SLX (A B C D E F)', 'SLX = A B C D E F'],
      ['SLX (A B C D E F G)', 'SLX of A B C D E F G'],
      ['SLX (Service Level of an agreement)', 'SLX of Service Level of an agreement'],
      ['p95 (ninety-fifth percentile)', 'p95 = ninety-fifth percentile'],
      ['p95 (percentile)', 'p95 of percentile'],
      ['i18n2 (a b)', 'i18n2 of a b'],
      ['p9999 (a b)', 'p9999 = a b'],
      ['p99999 (a b)', 'p99999 of a b'],
      ['SLX (the Service  Level)', 'SLX = the Service Level'],
      ['SLX (a Service)', 'SLX of a Service'],
      ['Order (a.k.a. wish)', 'Order also wish'],
      ['Order (abbr. OD)', 'Order also OD'],
      ['Order (abbr OD)', 'Order also OD'],
      ['Order (abbreviated OD)', 'Order also OD'],
      ['Order (abbreviated as OD)', 'Order also OD'],
      ['Order (abbreviated to: OD)', 'Order also OD'],
      ['Order (acronym,  OD)', 'Order also OD'],
      ['Order (not short for x)', 'Order of not short for x'],
      ['Order (see also wish)', 'Order of see also wish'],
      ['k8s (a container platform)', 'k8s = a container platform'],
      ['Order (noun)', 'Order of noun'],
      ['Service level agreement (SLA)', 'Service level agreement also SLA'],
      ['Service level agreement (sla)', 'Service level agreement also sla'],
      ['Service level agreement (SLA, SLO)', 'Service level agreement also SLA also SLO'],
      ['Service level agreement (SLA; SLO)', 'Service level agreement also SLA also SLO'],
      ['Service level agreement (SLA or SLO)', 'Service level agreement also SLA also SLO'],
      ['Service level agreement (SLA / SLO)', 'Service level agreement also SLA also SLO'],
      ['Service level agreement (CI/CD)', 'Service level agreement also CI/CD'],
      ['Order (aka request, wish)', 'Order also request also wish'],
      ['Order (also known as “request”)', 'Order also request'],
      ['Order (formerly: Request)', 'Order also Request'],
      ['Order (synonyms: a, b)', 'Order also a also b'],
      ['Order (plural orders)', 'Order also orders'],
      ['Order (or request)', 'Order also request'],
      ['Order (deprecated)', 'Order deprecated'],
      ['Order (obsolete)', 'Order deprecated'],
      ['Order (draft)', 'Order of draft'],
      ['Order ()', 'Order'],
      ['SLA (Service level agreement) (noun)', 'SLA = Service level agreement of noun'],
      ['Lease (処理租約)', 'Lease also 処理租約'],
      ['処理租約 (Lease)', '処理租約 also Lease'],
      ['Заказ (Order)', 'Заказ also Order'],
      ['(Order)', '(Order)'],
      ['Order (a (b) c)', 'Order of a (b) c'],
      ['Order a) b)', 'Order a) b)'],
    ]);
  });

  it('have an expansion or a translation after a dash or a colon', () => {
    check([
      ['SLA - Service level agreement', 'SLA = Service level agreement'],
      ['SLA – Service level agreement', 'SLA = Service level agreement'],
      ['SLA: Service level agreement', 'SLA = Service level agreement'],
      ['Service level agreement - SLA', 'Service level agreement also SLA'],
      ['Order - a request', 'Order - a request'],
      ['SLA-Service', 'SLA-Service'],
      ['ラベル：label', 'ラベル also label'],
      ['Label: ラベル', 'Label also ラベル'],
      ['ラベル: a.b', 'ラベル: a.b'],
    ]);
  });

  it('are several between slashes, and between acronyms or marked words with “and”', () => {
    check([
      ['Cart / Basket', 'Cart', 'Basket'],
      ['a b c d e / f', 'a b c d e', 'f'],
      ['a b c d e f / g', 'a b c d e f / g'],
      ['Cart/Basket', 'Cart/Basket'],
      ['`a`/`b`', 'a', 'b'],
      ['**Cart**/**Basket**', 'Cart', 'Basket'],
      ['**Cart / Basket**', 'Cart', 'Basket'],
      ['**Cart and Basket**', 'Cart and Basket'],
      ['UX / User experience', 'UX = User experience'],
      ['User experience / UX', 'User experience also UX'],
      ['UX (x) / User experience', 'UX = User experience of x'],
      ['Cart / Basket / Bag', 'Cart', 'Basket', 'Bag'],
      ['Cart and Basket', 'Cart', 'Basket'],
      ['Cart & Basket', 'Cart & Basket'],
      ['Cart und Korb', 'Cart', 'Korb'],
      ['Ports and other adapters', 'Ports and other adapters'],
      ['`a` and `b c`', 'a', 'b c'],
      ['A (x) and B (y)', 'A of x', 'B of y'],
      ['Dev or developer', 'Dev also developer'],
      ['Dev oder Entwickler', 'Dev also Entwickler'],
      ['one two three or four', 'one two three also four'],
      ['one two three four or five', 'one two three four or five'],
      ['**Dev** or **developer**', 'Dev also developer'],
      ['SLA, SLO', 'SLA', 'SLO'],
      ['SLA, SLO, and SLI', 'SLA', 'SLO', 'SLI'],
      ['SLA、SLO', 'SLA', 'SLO'],
      ['SLA  /  SLO', 'SLA', 'SLO'],
      ['SLA,  SLO', 'SLA', 'SLO'],
      ['SLA,SLO', 'SLA', 'SLO'],
      ['SLA, Order', 'SLA, Order'],
      ['Auto ou voiture', 'Auto also voiture'],
      ['Coche o auto', 'Coche also auto'],
      ['Tarifa y cargo', 'Tarifa', 'cargo'],
      ['Auto et voiture', 'Auto', 'voiture'],
      ['A (x), and B (y)', 'A of x', 'B of y'],
      ['`a` and b', 'a and b'],
      ['`a b` and c', 'a b and c'],
      ['A（x / y）', 'A of x / y'],
      [
        'SLA (Service level agreement) / Service level agreement',
        'SLA = Service level agreement',
        'Service level agreement',
      ],
      ['Hello, world', 'Hello, world'],
      ['A /', 'A /'],
      ['Order (a / b)', 'Order of a / b'],
    ]);
  });

  it('are one in a place for one name', () => {
    const one = (text: string): string | undefined => {
      const name = readOneName(text, { start: 0, end: text.length });
      return name && show(name);
    };
    assert.equal(one('Cart / Basket'), 'Cart / Basket');
    assert.equal(one('**Cart and Basket** (SLA)'), 'Cart and Basket also SLA');
    assert.equal(one(' '), undefined);
  });

  it('have ranges without markup and brackets', () => {
    const text = '- **UX** (User experience), x';
    const [name] = readNames(text, { start: 2, end: 26 });
    assert.ok(name?.expansion);
    const at = ({ start, end }: { readonly start: number; readonly end: number }): string =>
      text.slice(start, end);
    assert.equal(at(name.range), 'UX');
    assert.equal(at(name.part), '**UX** (User experience)');
    assert.equal(at(name.expansion.range), 'User experience');
    assert.equal(at(name.expansion.whole), '(User experience)');
    const pair = 'UX / User experience';
    const [merged] = readNames(pair, { start: 0, end: pair.length });
    assert.deepEqual(
      [merged?.range, merged?.part],
      [
        { start: 0, end: 2 },
        { start: 0, end: 20 },
      ],
    );
    const short = 'SLA (short for: service level agreement)';
    const [said] = readNames(short, { start: 0, end: short.length });
    assert.deepEqual(said?.expansion?.range, { start: 16, end: 39 });
  });
});
