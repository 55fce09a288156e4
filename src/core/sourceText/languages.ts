import {
  type Delimiter,
  afterSpace,
  atLineStart,
  block,
  character,
  escapedSign,
  hereDocument,
  line,
  lines,
  nested,
  passOver,
  raw,
  text,
} from './delimiters';
import { type Language, language } from './language';

const slashes = line('//', { pattern: String.raw`(?<!\w:)\/\/` });
const stars = block('/*', '*/');
const c = [slashes, stars];
const nestingC = [slashes, nested('/*', '*/')];
const hash = line('#', { after: afterSpace });
const dashes = line('--');
const percent = line('%');
const semicolon = line(';');
const apostrophe = line("'");
const double = text('"');
const single = text("'");
const quotes = [double, single];
const doubled = [text('"', { escape: 'doubled' }), text("'", { escape: 'doubled' })];
const longDouble = text('"', { spansLines: true });
const tripled = text('"""');
const dollarBraces = { open: '${', close: '}' } as const;
const hashBraces = { open: '#{', close: '}' } as const;
const backticks = text('`', { spansLines: true, interpolation: dollarBraces });
const rawBackticks = text('`', { spansLines: true, escape: 'none' });
const markup = block('<!--', '-->');
/** A slash after an operator, an opening bracket or a keyword starts a regular expression, not a division. */
const regularExpression = passOver(
  /\/(?<=(?:^|[=(,:[!&|?{};+*%~^<>-]|\b(?:return|typeof|case|in|of|delete|void|throw|do|else|yield|await))[ \t]*\/)(?![*/])(?:\\[^\n]|\[(?:\\[^\n]|[^\]\\\n]){0,300}\]|[^/\\[\n]){1,300}\//u,
  '/',
);
const script = [...c, regularExpression, ...quotes, backticks];
/** Triple quotes that start a statement are documentation. */
const docString = (sign: string): Delimiter =>
  text(sign, {
    pattern: String.raw`(?<=^[ \t]*(?:@\w+[ \t]+)?[rRuU]?)${sign}`,
    first: sign.charAt(0),
    isComment: true,
  });
const docStrings = [docString('"""'), docString("'''"), tripled, text("'''")];
const python = [...docStrings, hash, ...quotes];
const lisp = [nested('#|', '|#'), passOver(/[#?]?\\[^\n]/u, '#?\\'), semicolon, longDouble];
const ml = [nested('(*', '*)'), longDouble, character];
/** Two dashes are a comment unless they are part of an operator such as `-->`. */
const haskell = [
  nested('{-', '-}'),
  line('--', { pattern: String.raw`(?<![!#$%&*+.\/<=>?@\\^~:-])--+(?![!#$%&*+.\/<=>?@\\^~:-])` }),
  double,
  character,
];
const shell = [
  escapedSign,
  hash,
  hereDocument(/<<[-~]?[ \t]?["'\\]?[\p{L}_]\w*["']?/u, '<'),
  text('"', { spansLines: true, interpolation: { open: '$(', close: ')' } }),
  text("'", { spansLines: true, escape: 'none' }),
];
const tagged = [markup, ...script];
const lua = [
  raw(/--\[=*\[/u, '-', (opening) => `]${opening.slice(3, -1)}]`, 'comment'),
  dashes,
  raw(/\[=*\[/u, '[', (opening) => `]${opening.slice(1, -1)}]`),
  ...quotes,
];
const rust = [
  ...nestingC,
  raw(/b?r#*"/u, 'br', (opening) => `"${'#'.repeat(opening.split('#').length - 1)}`),
  longDouble,
  character,
];
const cpp = [
  ...c,
  raw(/R"[^()\\\s"]{0,16}\(/u, 'R', (opening) => `)${opening.slice(2, -1)}"`),
  double,
  character,
];
const matlab = [
  lines('%{', String.raw`[ \t]*%\{[ \t]*$`, /^[ \t]*%\}[ \t]*$/u),
  percent,
  double,
  text("'", { pattern: String.raw`(?<=^|[\s([{,;=:])'`, escape: 'doubled' }),
];
const ini = [line(';', { after: atLineStart }), line('#', { after: afterSpace }), double];

/**
 * The comments and strings of languages: the editor's ids, further names and extensions in one list. Ids are those of
 * VS Code and of widely used extensions; extensions are those of GitHub Linguist. `program` is hand-written source
 * code; comments of other languages are found, but not searched for undefined words.
 */
// prettier-ignore
export const languages: readonly Language[] = [
  // Documents
  language('markdown', 'markdown md mkd mdown quarto qmd rmd', 'markdown', [markup]),
  language('mdx', 'mdx', 'mdx', [block('{/*', '*/}'), markup]),
  language('restructuredtext', 'restructuredtext rst rest', 'restructuredtext', [line('..', { pattern: String.raw`\.\.(?=[ \t]|$)`, after: atLineStart })]),
  language('asciidoc', 'asciidoc adoc asc', 'asciidoc', [block('////', '////', { pattern: String.raw`(?<=^)\/{4,}$` }), line('//', { pattern: String.raw`(?<=^)\/\/(?!\/)` })]),
  language('plaintext', 'plaintext txt text git-commit scminput', 'plain', []),
  language('org', 'org', 'plain', [line('#', { pattern: String.raw`(?<=^[ \t]*)#(?=[ \t])` })]),
  language('textile', 'textile', 'plain', []),
  language('feature', 'cucumber gherkin feature', 'plain', [line('#', { after: atLineStart })]),
  language('latex', 'latex tex ltx sty bibtex bib doctex', 'latex', [escapedSign, percent]),
  language('typst', 'typst typ', 'latex', c),
  language('jupyter', 'jupyter ipynb', 'notebook', []),
  language('mermaid', 'mermaid mmd', 'diagram', [line('%%')]),
  // Programs
  language('javascript', 'javascript javascriptreact js jsx mjs cjs es6', 'program', script),
  language('typescript', 'typescript typescriptreact ts tsx mts cts', 'program', script),
  language('python', 'python py pyi pyw starlark bzl bazel sage snakemake', 'program', python, '_'),
  language('java', 'java', 'program', [...c, tripled, double, character]),
  language('kotlin', 'kotlin kt kts', 'program', [...nestingC, text('"""', { interpolation: dollarBraces }), text('"', { interpolation: dollarBraces }), character]),
  language('c', 'c h', 'program', cpp, '_'),
  language('cpp', 'cpp cc cxx hpp hh hxx ino cuda-cpp cuda cu cuh', 'program', cpp),
  language('objective-c', 'objective-c objective-cpp mm objc', 'program', cpp),
  // Shared by Objective-C, MATLAB and Octave.
  language('m', 'm', 'program', [...c, line('%', { after: atLineStart }), double]),
  language('matlab', 'matlab', 'program', matlab),
  language('octave', 'octave', 'program', [...matlab, hash]),
  language('csharp', 'csharp cs csx', 'program', [...c, tripled, text('"', { pattern: String.raw`\$?@\$?"`, first: '$@', escape: 'doubled', spansLines: true }), text('"', { pattern: String.raw`\$"`, first: '$', interpolation: { open: '{', close: '}' } }), double, character]),
  language('fsharp', 'fsharp fs fsi fsx', 'program', [nested('(*', '*)'), slashes, tripled, longDouble, character]),
  language('go', 'go', 'program', [...c, double, rawBackticks, character]),
  language('rust', 'rust rs', 'program', rust, '_'),
  language('swift', 'swift', 'program', [...nestingC, raw(/#{1,8}"/u, '#', (opening) => `"${opening.slice(0, -1)}`), text('"""', { interpolation: { open: '\\(', close: ')' } }), text('"', { interpolation: { open: '\\(', close: ')' } })]),
  language('scala', 'scala sbt sc', 'program', [...nestingC, text('"""', { escape: 'none' }), double, character]),
  language('dart', 'dart', 'program', [...nestingC, text('"""', { interpolation: dollarBraces }), text("'''", { interpolation: dollarBraces }), text('"', { interpolation: dollarBraces }), text("'", { interpolation: dollarBraces })]),
  language('groovy', 'groovy gradle gvy jenkinsfile', 'program', [...c, ...docStrings.slice(2), text('"', { interpolation: dollarBraces }), single]),
  language('php', 'php phtml hack', 'program', [...c, line('#', { pattern: String.raw`(?<=^|\s)#(?!\[)` }), hereDocument(/<<<[ \t]?["']?[\p{L}_]\w*["']?/u, '<'), text('"', { interpolation: { open: '{$', close: '}' } }), single]),
  language('ruby', 'ruby rb rake gemspec gemfile rakefile crystal cr', 'program', [lines('=begin', String.raw`=begin\b`, /^=end\b/u), hash, hereDocument(/<<[-~]?["'`]?[A-Z_]\w*["'`]?/u, '<'), text('"', { interpolation: hashBraces }), single], '_'),
  language('elixir', 'elixir ex exs', 'program', [...docStrings, hash, passOver(/\?\\?["']/u, '?'), text('"', { interpolation: hashBraces }), single], '_'),
  language('erlang', 'erlang erl hrl', 'program', [passOver(/\$\\?["'%]/u, '$'), percent, ...quotes], '_'),
  language('shellscript', 'shellscript sh bash zsh ksh fish', 'program', shell, '_'),
  language('powershell', 'powershell ps1 psm1 psd1', 'program', [block('<#', '#>'), hash, raw(/@"[ \t]*$/u, '@', () => '\n"@'), raw(/@'[ \t]*$/u, '@', () => "\n'@"), text('"', { escape: '`', spansLines: true }), text("'", { escape: 'doubled' })]),
  language('bat', 'bat cmd', 'program', [line('rem', { pattern: String.raw`(?<=^[ \t]*|&[ \t]*)@?rem(?=[ \t]|$)`, first: '@r' }), line('::', { after: atLineStart }), text('"', { escape: 'none' })]),
  language('perl', 'perl perl6 raku pl pm', 'program', [lines('=pod', String.raw`=[a-z]\w*`, /^=cut\b/u), escapedSign, hash, hereDocument(/<<~?["']?[A-Z_]\w*["']?/u, '<'), ...quotes], '_'),
  language('r', 'r rsx', 'program', [hash, raw(/[rR]"-*\(/u, 'rR', (opening) => `)${opening.slice(2, -1)}"`), text('"', { spansLines: true }), single]),
  language('julia', 'julia jl', 'program', [nested('#=', '=#'), docString('"""'), tripled, line('#'), text('"', { interpolation: { open: '$(', close: ')' } }), character], '_'),
  language('nim', 'nim', 'program', [nested('#[', ']#'), docString('"""'), tripled, line('#'), double, character], '_'),
  language('lua', 'lua luau', 'program', lua, '_'),
  language('sql', 'sql mssql mysql postgres plsql pgsql ddl dml', 'program', [dashes, stars, line('#', { pattern: String.raw`(?<=^[ \t]*)#(?=[ \t])` }), text("'", { escape: 'doubled', spansLines: true }), text('"', { escape: 'doubled' })], '_'),
  language('haskell', 'haskell hs lhs purescript purs idris agda', 'program', haskell),
  language('elm', 'elm', 'program', [nested('{-', '-}'), dashes, tripled, double, character]),
  language('ocaml', 'ocaml ml mli sml reason coq', 'program', ml),
  language('pascal', 'pascal objectpascal pas dpr delphi', 'program', [nested('(*', '*)'), block('{', '}', { pattern: String.raw`\{(?!\$)` }), slashes, text("'", { escape: 'doubled' })]),
  language('lisp', 'lisp commonlisp cl emacs-lisp elisp el', 'program', lisp, '-'),
  language('clojure', 'clojure clj cljs cljc edn', 'program', [passOver(/\\[^\n]/u, '\\'), semicolon, longDouble], '-'),
  language('scheme', 'scheme scm racket rkt ss', 'program', lisp, '-'),
  language('prolog', 'prolog', 'program', [percent, stars, ...quotes], '_'),
  language('fortran', 'fortran fortran-modern FortranFreeForm f90 f95 f03 f08', 'program', [line('!'), ...doubled], '_'),
  language('fortran-fixed', 'fortran_fixed-form f for f77 ftn', 'program', [line('C', { pattern: String.raw`(?<=^)[c*](?![\w=(])`, first: 'c*', column: String.raw`[c*](?![\w=(])` }), line('!'), ...doubled], '_'),
  language('cobol', 'cobol cob cbl cpy acucobol', 'program', [line('*>', { pattern: String.raw`\*>` }), line('      *', { pattern: String.raw`(?<=^[\w ]{6})[*\/]`, first: '*/', column: String.raw`[\w ]{6}[*\/]>?` }), ...doubled], '-'),
  language('vb', 'vb vba vbs bas frm visualbasic', 'program', [apostrophe, line('Rem', { pattern: String.raw`(?<=^[ \t]*|:[ \t]*)rem(?=[ \t]|$)` }), text('"', { escape: 'doubled' })]),
  language('ada', 'ada adb ads', 'program', [dashes, text('"', { escape: 'doubled' }), character], '_'),
  language('vhdl', 'vhdl vhd', 'program', [dashes, text('"', { escape: 'doubled' }), character], '_'),
  language('verilog', 'verilog systemverilog v sv svh vh', 'program', [...c, double], '_'),
  language('d', 'd', 'program', [nested('/+', '+/'), ...c, rawBackticks, double, character]),
  language('zig', 'zig', 'program', [slashes, double, character], '_'),
  language('solidity', 'solidity sol', 'program', [...c, ...quotes]),
  language('coffeescript', 'coffeescript coffee litcoffee', 'program', [block('###', '###'), hash, ...docStrings.slice(2), text('"', { interpolation: hashBraces }), single]),
  language('tcl', 'tcl tk', 'program', [escapedSign, line('#', { pattern: String.raw`(?<=(?:^|;)[ \t]*)#` }), double]),
  language('awk', 'awk', 'program', [escapedSign, hash, double], '_'),
  language('abap', 'abap', 'program', [line('*', { pattern: String.raw`(?<=^)\*`, column: String.raw`\*` }), line('"'), text("'", { escape: 'doubled' }), rawBackticks], '_'),
  language('apex', 'apex cls trigger', 'program', [...c, single]),
  language('stata', 'stata do ado', 'program', [line('*', { after: atLineStart }), ...c, double], '_'),
  language('sas', 'sas', 'program', [stars, line('*', { after: atLineStart }), ...doubled], '_'),
  language('smalltalk', 'smalltalk st', 'program', [block('"', '"'), text("'", { escape: 'doubled', spansLines: true })]),
  language('autohotkey', 'autohotkey ahk', 'program', [line(';', { after: afterSpace }), stars, double]),
  language('vim', 'vim viml vimrc', 'program', [line('"', { after: atLineStart }), text("'", { escape: 'doubled' })], '_'),
  language('asm', 'asm s nasm masm gas asm-collection arm', 'program', [semicolon, hash, ...c, ...quotes], '_'),
  language('haxe', 'haxe hx actionscript as vala ballerina bal odin move cairo glsl hlsl wgsl shaderlab', 'program', [...c, ...quotes]),
  language('rescript', 'rescript res resi', 'program', [...c, double, backticks]),
  language('wolfram', 'wolfram mathematica wl', 'program', [nested('(*', '*)'), double]),
  language('vue', 'vue svelte astro', 'program', tagged),
  language('proto', 'proto proto3 protobuf thrift smithy avdl', 'program', [...c, ...quotes], '_'),
  language('graphql', 'graphql gql', 'program', [docString('"""'), tripled, line('#'), double]),
  language('terraform', 'terraform hcl tf tfvars', 'program', [...c, hash, text('"', { interpolation: dollarBraces })], '_'),
  // Markup and styles
  language('html', 'html htm xhtml handlebars hbs razor cshtml erb ejs blade liquid django-html jinja jinja-html twig html-eex heex', 'markup', [block('{{!--', '--}}'), block('{{--', '--}}'), block('{#', '#}'), block('<%#', '%>'), block('@*', '*@'), ...tagged]),
  language('xml', 'xml xsl xsd xslt svg xaml plist csproj', 'markup', [markup, ...quotes]),
  language('css', 'css', 'markup', [stars, ...quotes], '-'),
  language('scss', 'scss less sass stylus styl postcss', 'markup', [...c, ...quotes], '-'),
  language('pug', 'pug jade', 'markup', [slashes, ...quotes]),
  language('haml', 'haml slim', 'markup', [line('-#', { after: atLineStart }), line('/', { after: atLineStart }), ...quotes]),
  // Data and settings
  language('yaml', 'yaml yml dockercompose ansible github-actions-workflow', 'data', [hash, ...quotes]),
  language('json', 'json geojson webmanifest', 'data', [double]),
  language('jsonc', 'jsonc json5 jsonl code-workspace jsonnet libsonnet', 'data', [...c, ...quotes]),
  language('toml', 'toml', 'data', [line('#'), ...docStrings.slice(2), ...quotes]),
  language('ini', 'ini cfg conf editorconfig gitconfig', 'data', ini),
  language('properties', 'properties', 'data', [line('#', { after: atLineStart }), line('!', { after: atLineStart })]),
  language('ignore', 'ignore gitignore dotenv env pip-requirements', 'data', [hash, ...quotes]),
  language('dockerfile', 'dockerfile containerfile', 'data', [hash, ...quotes]),
  language('makefile', 'makefile mk mak gnumakefile just justfile', 'data', [escapedSign, hash, ...quotes]),
  language('cmake', 'cmake', 'data', [raw(/#\[=*\[/u, '#', (opening) => `]${opening.slice(2, -1)}]`, 'comment'), hash, longDouble]),
  language('nix', 'nix', 'data', [stars, hash, text("''", { escape: 'none' }), longDouble]),
  language('puppet', 'puppet pp rego cue kdl meson nginx apacheconf', 'data', [hash, ...quotes]),
  language('bicep', 'bicep prisma dbml', 'data', [...c, text("'''", { escape: 'none' }), ...quotes]),
  language('plantuml', 'plantuml puml iuml', 'data', [block("/'", "'/"), line("'", { after: atLineStart }), double]),
  language('dot', 'dot gv graphviz d2', 'data', [...c, line('#', { after: atLineStart }), double]),
  language('csv', 'csv tsv', 'data', []),
];
