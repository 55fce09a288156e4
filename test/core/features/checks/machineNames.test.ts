import assert from 'node:assert/strict';
import { findAvoidedWord, getAvoidedWord } from '../../../../src/core/glossary/avoidedWord';
import { isInMachineName, isTalkedAbout } from '../../../../src/core/features/checks/machineNames';
import { findingsIn, wordsOf } from './checked';

function rangeIn(text: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf('pudo');
  return { start, end: start + 4 };
}

const machines = [
  ...['ops@pudo.example', '@pudo/lib', 'pudo.html', 'img/pudo.png', 'C:\\pudo\\x', '~/pudo/y'],
  ...[
    '$pudo',
    '--pudo',
    '-pudo',
    '#pudo',
    'pudo_id',
    'myPudo.pudo',
    'a/pudo/b',
    'pudo=1',
    './pudo',
  ],
  ...['pudoList', 'https://pudo/x', '/pudo', 'config.pudo', '.ui-pudo'],
  ...['~pudo', 'x&pudo', '../pudo', 'a/pudo.ts', 'pudo9', '9pudo', 'xpudo', 'a.pudo', 'pudo#x'],
  ...['a/pudo.ts.', 'a/pudo-x.ts', 'a/pudo-x.html', 'a/pudo-x.ts.'],
];
const people = [
  'a pudo today',
  'pudo/locker',
  'pudo-like',
  'pudo.',
  'the pudo: open',
  '(pudo)',
  '*pudo*',
  'pudo!',
  'pudo?',
  'pudo: x',
  '[pudo]',
  'x, pudo, y',
  'a|pudo|b',
  '(a) pudo',
  '- pudo',
  'a/pudo',
  '2.5 pudo',
  'pudo & x',
  '1.pudo',
  'pudo-2',
  'pudo-App',
  'z.B.-pudo',
  'pudo-e.g',
  'a/b.longer-pudo',
];

describe('discouraged words', () => {
  for (const text of machines) {
    it(`are no words of people in ${text}`, () => {
      assert.ok(isInMachineName(`See ${text}, please.`, rangeIn(`See ${text}, please.`)));
    });
  }
  for (const text of people) {
    it(`are words of people in ${text}`, () => {
      assert.ok(!isInMachineName(`See ${text} here`, rangeIn(`See ${text} here`)));
    });
  }

  it('are talked about in quotation marks of their own and after "the word"', () => {
    for (const text of [
      'We said “pudo” once.',
      'Wir sagten „pudo“ dazu.',
      'We said "pudo" once.',
      'The word pudo is old.',
      'A shop, formerly called *pudo*, is open.',
      'Say shop instead of pudo.',
      'Das Wort pudo ist alt.',
      'We said ”pudo“, «pudo», ‹x›.',
      'We said *“pudo”*.',
      '*We* said “*pudo*”.',
      'We said “**pudo**”.',
      'We said ‘pudo’.',
      '用語「pudo」です',
      'the terms pudo and x',
      'The label **pudo**.',
      'previously named pudo',
      'often known as pudo',
      'aka pudo',
      'a.k.a. pudo',
      'rather than pudo',
      'Do not say pudo.',
      'don’t write pudo',
      'avoid pudo',
      'avoid saying pudo',
      'a shop, not pudo',
      'statt pudo',
      'früher pudo',
      'der Begriff pudo',
      'le mot pudo',
      'au lieu de pudo',
      'la palabra pudo',
      'invece di pudo',
      'em vez de pudo',
      'het woord pudo',
      'ordet pudo',
      'i stället för pudo',
    ])
      assert.ok(isTalkedAbout(text, rangeIn(text)), text);
    for (const text of [
      'He said “a pudo is open”.',
      'Bring it to a pudo.',
      'swords pudo',
      'the words: pudo',
      '“pudo is',
      '“pudo is open”',
      '“the pudo”',
      'a pudo”',
    ])
      assert.ok(!isTalkedAbout(text, rangeIn(text)), text);
  });

  it('are reported in sentences, and not in tags, attributes and ids of headings', async () => {
    const files = {
      'GLOSSARY.md': '# Glossary\n\n## Parcel shop\n\nWhere.\n\n- **Avoid**: pudo\n',
      'a.md': '<img alt="pudo">\n\n## Setup {#pudo}\n\nBring it to a pudo today.\n',
    };
    assert.deepEqual(await wordsOf('discouraged-word', 'a.md', { files }), ['pudo']);
  });

  it('of a machine name are no uses of a deprecated or technical term either', async () => {
    const files = {
      'glossary.yml':
        'terms:\n  - {name: Pudo, status: deprecated, definition: Old.}\n' +
        '  - {name: Queue, technical: true, plain: waiting line, definition: X.}\n',
      'stories/a.md':
        'Mail ops@pudo.example, see pudo_id and a/pudo/b or queue_id. The pudo and the queue.\n',
    };
    const found = await findingsIn('stories/a.md', {
      files,
      settings: { storyFiles: ['stories/**'] },
    });
    const text = files['stories/a.md'];
    assert.deepEqual(
      found.map(({ code, range }) => [code, range.start]),
      [
        ['deprecated-term', text.indexOf('pudo and')],
        ['technical-word-in-story', text.indexOf('queue.')],
      ],
    );
  });

  it('are found in a list by their letters, the exact one first', () => {
    const find = (written: string, ...avoid: readonly string[]): string =>
      findAvoidedWord({ avoid }, written);
    assert.equal(find('states', 'stats', 'state'), 'state');
    assert.equal(find('parties', 'part', 'party'), 'party');
    assert.equal(find('client accounts', 'client', 'client account'), 'client account');
    assert.equal(find('other', 'client'), 'other');
  });

  it('of another rule may be talked about too', async () => {
    const entry = 'terms:\n  - {name: Old ledger, status: deprecated, definition: Books.}\n';
    const reported = (code: 'deprecated-term' | 'unexplained-acronym', text: string) =>
      wordsOf(code, 'a.md', { files: { 'glossary.yml': entry, 'a.md': text } });
    for (const text of [
      'The list, formerly called "old ledger", is new.\n',
      'Write no “Old ledger” on forms.\n',
    ]) {
      assert.deepEqual(await reported('deprecated-term', text), [], text);
    }
    assert.deepEqual(
      await reported('deprecated-term', 'We say “old ledger”. Open the old ledger.\n'),
      ['old ledger'],
    );
    for (const text of [
      'The form says "QZR" at the top.\n',
      'The word QZR is printed on it.\n',
      'The abbreviation QZR confuses people.\n',
      'A shop, formerly called QZR, is open.\n',
    ]) {
      assert.deepEqual(await reported('unexplained-acronym', text), [], text);
    }
    for (const text of [
      'The form says “QZR”. The QZR is late.\n',
      'We asked the team, not the QZR.\n',
      'They wrote “the QZR is late”.\n',
      'We asked for a form instead of QZR today. The QZR is late.\n',
    ]) {
      assert.deepEqual(await reported('unexplained-acronym', text), ['QZR'], text);
    }
  });

  it('are listed with reasons and quotation marks, and with a sense that only people can tell', () => {
    assert.equal(getAvoidedWord('“client”'), 'client');
    assert.equal(getAvoidedWord('„Typ" (collides with type)'), 'Typ');
    assert.equal(getAvoidedWord('client（あいまい な ので）'), 'client');
    assert.equal(getAvoidedWord('shipment (internal)'), 'shipment (internal)');
  });
});
