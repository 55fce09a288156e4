import assert from 'node:assert/strict';
import { indexOf, marked, markedCode } from './indexOfTerms';

/** Checks texts in which the words in brackets are found, and no others. */
function check(names: readonly string[], ...expected: readonly string[]): void {
  const index = indexOf(...names);
  for (const text of expected) assert.equal(marked(index, text.replace(/[[\]]/gu, '')), text);
}

function checkCode(names: readonly string[], ...expected: readonly string[]): void {
  const index = indexOf(...names);
  for (const text of expected) assert.equal(markedCode(index, text.replace(/[[\]]/gu, '')), text);
}

describe('words and numbers around a name', () => {
  it('make a number part of a longer one', () => {
    check(
      ['2.1', '1A', '7'],
      'see [2.1], [1A] and [7].',
      '12.1 2.15 2.1.7 2.1,50 2:1A 3,7 7.5 1.7',
      'x.[7] and [7].x',
      '[2.1]. Next',
      '[1A].b 1.1A',
    );
    check(['Level 7'], 'a [level 7].', 'a level 7.5 and a level 7:3', 'level 17');
  });

  it('are not part of it: digits before a capital, two letters after an apostrophe', () => {
    check(['FA', 'Payment'], 'step2[Payment] 22Payment 2FA a2[FA] a22[FA]', '22payment a2payment');
    check(['T', 'RE', 'ALL'], "don'T I'RE [T] 'T", "x'[ALL] y’[ALL]", "'[RE]");
    check(['決済'], '2[決済] a2[決済]');
  });

  it('are not part of it: digits after three letters or more', () => {
    check(
      ['Tour', 'API', 'EC', 'SLA K'],
      '[Tour]2 [API]3 EC2 [EC]-2 [SLA K] SLA K8',
      'the [tour]42 myEC2 [myTour]2'.replace('[myTour]2', 'my[Tour]2'),
    );
    check(['OAuth2', 'Tour 2'], '[OAuth2] OAuth2x [OAuth2]X OAuth23', '[tour 2] tour 2x tour 23');
  });

  it('are the symbols that a name requires', () => {
    check(
      ['.NET', 'C++', 'C#', '#tag'],
      '[.NET] x.NET x .NETx',
      '[C++]. C+++ C+ [C++]-x',
      '[C#] C##',
      '[#tag] x#tag',
    );
  });
});

describe('an acronym', () => {
  it('takes a plural with a small s only', () => {
    check(['SLA', 'BOX'], '[SLAs] SLAS SLAes', 'the [BOX] BOXES BOXes');
  });

  it('is meant in lower case between words of an identifier, also next to digits', () => {
    check(
      ['SLA', 'IS'],
      'get_[sla] [sla]_x x_[sla]_y 2_[sla] [sla]_2 _sla sla_',
      'is_x x_is isX xIs doesIs',
      'x-[sla] [sla]-x -sla sla-',
      'my[Sla] [sla]Of my[Sla]2',
    );
    check(['PCI DSS'], 'a [pci_dss] pciDss pci dss [PCI DSS] [pci-dss] _pci dss_');
  });

  it('is no ordinary word in the plural either', () => {
    checkCode(['IT', 'REST', 'SLA'], 'it its rest rests [sla] [slas] restsX itsX [slas]X');
  });
});

describe('a name whose letter case matters', () => {
  const exact = (name: string) => indexOf({ name, caseSensitive: true });

  it('has its letters in this case, with any joints, accents and plural', () => {
    for (const [name, text] of [
      ['Order line', '[Order line] [Order-line] [Order_line] Orderline order line Order Line'],
      ['eBay', '[eBay] EBay ebay [eBays]'],
      ['CI/CD', '[CI/CD] ci/cd [CI / CD] [CICD] cicd'],
      ['Café', '[Café] Cafe café'],
      ['Policy', '[Policies] policies [Policy] POLICY'],
    ] as const)
      assert.equal(marked(exact(name), text.replace(/[[\]]/gu, '')), text);
  });
});

describe('one term', () => {
  it('has several spellings of the same words', () => {
    for (const [terms, text] of [
      [[{ name: 'A/B test', aliases: ['A B test'] }], '[A/B test] [A B test]'],
      [[{ name: 'C#', aliases: ['C'] }], '[C#] [C]'],
      [[{ name: 'X SLA' }], '[x_sla] [X SLA] x sla'],
      [[{ name: 'ß', aliases: ['x'] }, 'U'], '[ß] [x] [U] u'],
    ] as const)
      assert.equal(marked(indexOf(...terms), text.replace(/[[\]]/gu, '')), text);
  });
});
