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
      ['Release (deprecated) (noun)', 'Release of noun deprecated'],
      ['SLX (eService Level)', 'SLX of eService Level'],
      ['SLA (SLO)', 'SLA of SLO'],
      ['Order (SLA, wish)', 'Order of SLA, wish'],
      ['Ωμέγα (Omega)', 'Ωμέγα also Omega'],
      ['注文 Order (Commande)', '注文 Order of Commande'],
      ['Order a) b)', 'Order a) b)'],
    ]);
  });

  it('have other names in brackets after a word for “also”, one or several', () => {
    for (const word of [
      ...['aka', 'a.k.a', 'a.k.a.', 'also known as', 'also called', 'also', 'or', 'formerly'],
      ...['previously:', 'abbreviation', 'acronym:', 'plural', 'pl.', 'synonym', 'synonyms:'],
    ])
      check([[`Order (${word}  wish)`, 'Order also wish']]);
    for (const word of '亦称 亦稱 又称 又稱 也称 也稱 简称 簡稱 别名 別名 略称'.split(' '))
      check([
        [`订单（${word}：工单）`, '订单 also 工单'],
        [`订单（${word}工单）`, '订单 also 工单'],
      ]);
    for (const word of ['통칭', '약칭']) check([[`주문서 (${word}: 주문)`, '주문서 also 주문']]);
    check([
      ['Order (aka “wish”, “hope” list)', 'Order also wish also “hope” list'],
      ['Order (aka , wish)', 'Order also wish'],
      ['Order (aka wish / hope)', 'Order also wish also hope'],
      ['Order (aka wish/hope)', 'Order also wish/hope'],
      ['Order (alias wish)', 'Order of alias wish'],
    ]);
  });

  it('have another name in brackets that is marked up, and no name of a language', () => {
    check([
      ['User (**Member**)', 'User also Member'],
      ['User (`member`)', 'User also member'],
      ['User (*member*)', 'User of member'],
      ['User (**Member** only)', 'User of Member only'],
      ['User (EN)', 'User'],
      ['Kunde (DE)', 'Kunde'],
      ['Electronic note (EN)', 'Electronic note also EN'],
      ['User (en)', 'User of en'],
      ['User (ENG)', 'User also ENG'],
      ['User (English)', 'User of English'],
      ['User (XQ)', 'User also XQ'],
    ]);
  });

  it('have a category in code at the end, or an identifier in code after a colon', () => {
    check([
      ['Basket `[checkout]`', 'Basket of checkout'],
      ['**Basket**  `[checkout flow]`', 'Basket of checkout flow'],
      ['Basket (SLA) `[checkout]`', 'Basket also SLA of checkout'],
      ['Basket (noun) `[checkout]`', 'Basket of noun'],
      ['`[checkout]`', '[checkout]'],
      ['Basket`[checkout]`', 'Basket[checkout]'],
      ['Basket `[checkout] x`', 'Basket [checkout] x'],
      ['Basket `[]`', 'Basket []'],
      ['Boot stage: `BL2`', 'Boot stage also BL2'],
      ['Boot stage: ``BL2``', 'Boot stage also BL2'],
      ['Boot stage (early): `BL2`', 'Boot stage also BL2 of early'],
      ['ブート段階：`BL2`', 'ブート段階 also BL2'],
      ['Boot stage: `BL2` now', 'Boot stage: BL2 now'],
      ['Boot stage: BL2', 'Boot stage: BL2'],
    ]);
    const text = 'Basket `[checkout]`';
    const [name] = readNames(text, { start: 0, end: text.length });
    assert.deepEqual(name?.qualifier?.range, { start: 9, end: 17 });
    assert.deepEqual(name.qualifier.whole, { start: 6, end: 19 });
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
      ['`a` (x)/`b` (y)', 'a of x', 'b of y'],
      ['**Cart** (x) or **Basket**', 'Cart also Basket of x'],
      ['`a`/b', 'a/b'],
      ['a/`b`', 'a/b'],
      ['A (x) and B', 'A (x) and B'],
      ['SLA ,  SLO', 'SLA', 'SLO'],
      ['SLA,  and  SLO', 'SLA', 'SLO'],
      [', SLA', ', SLA'],
      ['SLA, SLO,', 'SLA, SLO,'],
      ['SLA・SLO', 'SLA', 'SLO'],
      ['決済・配送', '決済・配送'],
      ['UX / User experience / Design', 'UX', 'User experience', 'Design'],
      ['Usability / SLA (Service level agreement)', 'Usability', 'SLA = Service level agreement'],
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
