import fc from 'fast-check';
import { anyCharacters } from '../anyCharacters';

/** Targets of pictures and links that must only remain as text. */
const addresses = [
  'https://host.invalid/x.png',
  '//host.invalid/x.png',
  '<https://host.invalid/x y.png>',
  'https://host.invalid/$(zap).png',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#115;cript:alert(1)',
  'javascript&colon;alert(1)',
  '<java\tscript:alert(1)>',
  'data:image/svg+xml,%3Csvg/%3E',
  'command:workbench.action.quit',
  '&#99;ommand:workbench.action.quit',
  'command\\:workbench.action.quit',
  'vbscript:x',
  'file:///etc/passwd',
  'vscode://settings/x',
  'ftp://host.invalid/x',
  '../../../../etc/passwd',
  '\\\\host.invalid\\share',
  '#here',
];

const titles = ['', ' "$(zap)"', ' "a \\" onerror=x"', " '<img src=x>'", ' (t)'];

const openings = [
  '![',
  '!![',
  '\\![',
  '!\\[',
  '\\\\![',
  '!&#91;',
  '&#33;[',
  '！[',
  '!［',
  '[',
  '[[',
  '[![',
  '![![',
  '!\u200B[',
  '!<b></b>[',
  '!**[',
  '!`[',
  '!<!-- -->[',
];

const html = [
  '<img src=https://host.invalid/x.png>',
  '<img src="https://host.invalid/x.png" onerror="alert(1)"',
  '<a href="command:workbench.action.quit">go</a>',
  '<script>alert(1)</script>',
  '<svg onload=alert(1)>',
  '<style>@import url(https://host.invalid/x.css)</style>',
  '<span style="color:#f00;background:url(https://host.invalid/x)">',
  '</span>',
  '<iframe src=https://host.invalid>',
  '<!-- ![x](https://host.invalid/x.png) -->',
  '<!--',
  '-->',
  '<?php ?>',
  '<![CDATA[',
  ']]>',
  '<details><summary>',
  '<input type=image src=https://host.invalid/x.png>',
  '&lt;img src=x&gt;',
  '&#x3c;img src=x>',
  '\\<img src=x>',
  '<\timg src=x>',
  '<https://host.invalid/x>',
  '<command:workbench.action.quit>',
  '<javascript:alert(1)>',
  '<mail@host.invalid>',
  'https://host.invalid/a_b_c',
  'www.host.invalid/x',
  'ftp://host.invalid/x',
  '<br>',
];

const signs = [
  '`',
  '``',
  '```',
  '```js\n',
  '~~~\n',
  '*',
  '**',
  '_',
  '~~',
  '~',
  '|',
  '\\|',
  '\\',
  '&',
  '&amp;',
  '&#36;(zap)',
  '$(zap)',
  '$(sync~spin)',
  '\\$(zap)',
  '$',
  '(zap)',
  ']',
  '](',
  '][x]',
  '[x]',
  '[x]:',
  '[^1]',
  '[^1]: ',
  ')',
  '!',
  '"',
  '#',
  ' ',
  '\n',
  '\n\n',
  '\n    ',
  '\n\t',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n2) ',
  '\n# ',
  '\n===\n',
  '\n---\n',
  '\n| a | b |\n|---|:-:|\n| ',
  '\n- [ ] ',
  '  \n',
  '\\\n',
  '\r',
  '\u00A0',
  '\u2028',
  '&#10;',
  '&NewLine;&NewLine;    ',
  'word',
  'Depot',
  'the depot',
];

const picture = fc
  .tuple(
    fc.constantFrom(...openings),
    fc.constantFrom('', 'x', 'a ] b', '`', '**x**', '$(zap)', '<b>', '\\]', 'Depot'),
    fc.constantFrom(...addresses),
    fc.constantFrom(...titles),
  )
  .map(([opening, words, address, title]) => `${opening}${words}](${address}${title})`);

const reference = fc
  .tuple(
    fc.constantFrom(...openings),
    fc.constantFrom('][r]', '][]', ']', '] [r]', '][R]'),
    fc.constantFrom(...addresses),
    fc.constantFrom(...titles),
  )
  .map(([opening, end, to, title]) => `${opening}r${end}\n\n[r]: ${to}${title}\n\n`);

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...signs) },
  { weight: 2, arbitrary: picture },
  { weight: 1, arbitrary: reference },
  { weight: 2, arbitrary: fc.constantFrom(...html) },
  { weight: 1, arbitrary: anyCharacters({ maxLength: 4 }) },
);

/** Markdown that tries to smuggle a picture, a tag, a command or an icon past the sanitizer. */
export const dangerousMarkdown: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join(''));

/** The same as one line, as in names and owners. */
export const dangerousName: fc.Arbitrary<string> = dangerousMarkdown.map((text) =>
  text.replace(/\s+/gu, ' '),
);
