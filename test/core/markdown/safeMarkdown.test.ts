import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  escapeMarkdown,
  escapeIcons,
  escapeLinks,
} from '../../../src/core/markdown/escapeMarkdown';
import { toSafeMarkdown } from '../../../src/core/markdown/safeMarkdown';
import { assertHarmless, wordsSeen } from './assertHarmless';
import { dangerousMarkdown, dangerousName } from './dangerousMarkdown';
import { runs } from '../propertyRuns';

describe('safeMarkdown', function () {
  this.timeout(0);

  it('lets nothing of dangerous Markdown through', () => {
    fc.assert(
      fc.property(dangerousMarkdown, (text) => {
        assertHarmless(toSafeMarkdown(text));
      }),
      runs(60),
    );
  });

  it('changes no more the second time', () => {
    fc.assert(
      fc.property(dangerousMarkdown, (text) => {
        const once = toSafeMarkdown(text);
        assertHarmless(toSafeMarkdown(once));
      }),
      runs(60),
    );
  });
});

/** Typical Markdown of glossaries. */
const harmlessMarkdown = ((): fc.Arbitrary<string> => {
  const word = fc.constantFrom(
    'parcel',
    'van',
    'R&D',
    'C#',
    'snake_case',
    '$5',
    '50%',
    'a/b',
    'x < y',
    'a > b',
    '1.',
    'List<Order>',
    '[optional]',
    '[see below]',
    'e.g.',
    'wow!',
    '2 * 3',
    'a|b',
    'C++',
    '->',
    '"quoted"',
    'étage',
    '箱',
    '~5',
    'AT&T;',
    '#1',
    '(c)',
    'https://example.org/a_b?c=d&e=f.',
    'me@example.org',
    '\\*',
    '&copy;',
    '-',
    '+',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  const plain = fc.constantFrom('parcel', 'a van', 'the depot');
  const marked = fc.oneof(
    words,
    plain.map((text) => `**${text}**`),
    plain.map((text) => `*${text}*`),
    plain.map((text) => `_${text}_`),
    plain.map((text) => `~~${text}~~`),
    plain.map((text) => `\`${text} [x](y) <b>\``),
    plain.map((text) => `[${text}](https://example.org/a_(b)?c=*d*)`),
    plain.map((text) => `<https://example.org/${text.length}_x_>`),
  );
  const line = fc.array(marked, { minLength: 1, maxLength: 4 }).map((all) => `So ${all.join(' ')}`);
  const block = fc.oneof(
    line,
    fc.tuple(line, line).map((lines) => lines.join('\n')),
    fc.tuple(line, line).map((lines) => lines.join('  \n')),
    line.map((text) => `### ${text}`),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((one) => `- ${one}`).join('\n')),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((one, i) => `${i + 4}. ${one}`).join('\n')),
    fc.tuple(line, line).map(([one, other]) => `- ${one}\n  - ${other}`),
    fc.tuple(line, line).map((lines) => `> ${lines.join('\n> ')}`),
    plain.map((text) => `| a | b |\n|:--|--:|\n| ${text} | \`x\` |`),
    plain.map((text) => `\`\`\`js\nconst a = [${text}](b); // $(x) <b>\n\`\`\``),
    fc.constant('---'),
  );
  return fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n'));
})();

describe('safeMarkdown of harmless text', function () {
  this.timeout(0);

  it('reads the same', () => {
    fc.assert(
      fc.property(harmlessMarkdown, (text) => {
        // An unknown tag is shown, while a Markdown renderer would drop it.
        const shown = text.replace(/List<Order>/gu, 'List\\<Order>');
        assert.equal(wordsSeen(toSafeMarkdown(text)), wordsSeen(shown));
      }),
      runs(60),
    );
  });

  const same = [
    'One **bold** and _one_ of `code`, e.g. R&D!',
    'snake_case, C#, C++ and [see below].',
    '- one\n- two\n\n1. first\n2. second',
    '> quoted',
    '[Handbook](https://example.org/a?b=c#d), <https://example.org> and https://example.org/x.',
    '| a | b |\n| --- | :-: |\n| c | d |',
    '```mermaid\nflowchart LR\n  a[A] --> b[B]\n```',
  ];
  for (const text of same) {
    it(`keeps every letter of ${JSON.stringify(text)}`, () => {
      assert.equal(toSafeMarkdown(text), text);
    });
  }

  const cases: readonly (readonly [string, string, string])[] = [
    [
      'pictures are links with their descriptions',
      '![a *b*](https://x.org/p.png "t")',
      '[a b](https://x.org/p.png)',
    ],
    [
      'a mark before a picture makes no picture of the link',
      '!![x](https://x.org)',
      '\\![x](https://x.org)',
    ],
    [
      'a picture in a link is its description',
      '[![a](https://x.org/p.png)](https://x.org)',
      '[a](https://x.org)',
    ],
    [
      'references are resolved',
      '[a][r] ![b][r]\n\n[r]: https://x.org',
      '[a](https://x.org) [b](https://x.org)',
    ],
    ['references to nothing are letters', '![a][r]', '\\!\\[a\\]\\[r\\]'],
    ['links to commands are words', '[go](command:x) <command:y>', 'go command:y'],
    ['links to scripts are words, however written', '[go](java&#115;cript:x)', 'go'],
    ['links into nowhere are words', '[here](#x) [there](//x.org)', 'here there'],
    ['HTML is its words', '<b onclick="x">bold</b><br>and <img src=x>', 'bold  \nand'],
    ['HTML of a block, too', '<div>\n<p>words</p>\n<script>\nalert(1)\n</script></div>', 'words'],
    ['comments are nothing', 'a <!-- b --> c\n\n<!--\nd\n-->', 'a  c'],
    ['a name in angle brackets is no HTML', 'Map<Key>', 'Map\\<Key>'],
    [
      'icons of the editor are letters',
      '$(zap) `$(zap)` &#36;(zap)',
      '&#36;(zap) &#36;(zap) &#36;(zap)',
    ],
    ['what would begin a block does not', '1\\. a\n\\# b', '1\\. a\n\\# b'],
    [
      'code in a list that could be more is letters',
      '- a\n\n  ```\n  ![x](y)\n  ```',
      '- a\n\n  \\!\\[x\\](y)',
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => {
      assert.equal(toSafeMarkdown(text), expected);
    });
  }

  it('leads to files that may be led to', () => {
    const text = '[a](docs/a.md#x) ![b](b.png) [c](../c.md) [d](file:///d)';
    const file = (written: string): string | undefined =>
      written.startsWith('..') ? undefined : `own:${written}`;
    assert.equal(toSafeMarkdown(text, { file }), '[a](own:docs/a.md#x) [b](own:b.png) c d');
  });
});

describe('escapeMarkdown', function () {
  this.timeout(0);

  it('lets nothing of dangerous text through, wherever it is inserted', () => {
    fc.assert(
      fc.property(dangerousName, dangerousName, (one, other) => {
        const [a, b] = [escapeMarkdown(one), escapeMarkdown(other)];
        assertHarmless(`**${a}** — ${b}\n\n- ${a}: _${b}_\n\n“${b}” ${a}`);
      }),
      runs(60),
    );
  });

  it('shows each letter', () => {
    fc.assert(
      fc.property(dangerousName, (text) => {
        const seen = wordsSeen(`x ${escapeMarkdown(text)} x`);
        assert.equal(seen, `x${text.replace(/\0/gu, '\uFFFD')}x`.replace(/\s+/gu, ''));
      }),
      runs(60),
    );
  });
});

describe('texts of messages and lists', () => {
  it('make no links, to which the editor would lead', () => {
    // Finds what the editor's pattern for links in messages finds, from the last bracket that can open the link.
    const link =
      /(?:\[[^[\]]+|\[\[)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\2))?\)/iu;
    fc.assert(
      fc.property(dangerousName, (text) => {
        assert.doesNotMatch(escapeLinks(text), link);
      }),
    );
    assert.equal(escapeLinks('“[a](command:b)” is new.'), '“[a] (command:b)” is new.');
  });

  it('draw no icons', () => {
    fc.assert(
      fc.property(dangerousName, (text) => {
        assert.doesNotMatch(escapeIcons(text), /\$\([\w-]/u);
        assert.equal(escapeIcons(text).replace(/\u2060/gu, ''), text.replace(/\u2060/gu, ''));
      }),
    );
  });
});
