import {
  type Delimiter,
  afterSpace,
  atLineStart,
  createBlockComment,
  characterLiteral,
  escapedSign,
  createHereDocument,
  createLineComment,
  createLineBlockComment,
  createNestedComment,
  createSkippedCode,
  createRawString,
  createString,
} from './delimiters';
import { type Language, createLanguage } from './language';

const slashes = createLineComment('//', { pattern: String.raw`(?<!\w:)\/\/` });
const stars = createBlockComment('/*', '*/');
const c = [slashes, stars];
const nestingC = [slashes, createNestedComment('/*', '*/')];
const hash = createLineComment('#', { after: afterSpace });
const dashes = createLineComment('--');
const percent = createLineComment('%');
const semicolon = createLineComment(';');
const apostrophe = createLineComment("'");
const double = createString('"');
const single = createString("'");
const quotes = [double, single];
const doubled = [
  createString('"', { escape: 'doubled' }),
  createString("'", { escape: 'doubled' }),
];
const longDouble = createString('"', { spansLines: true });
const tripled = createString('"""');
const dollarBraces = { open: '${', close: '}' } as const;
const hashBraces = { open: '#{', close: '}' } as const;
const backticks = createString('`', { spansLines: true, interpolation: dollarBraces });
const rawBackticks = createString('`', { spansLines: true, escape: 'none' });
const markup = createBlockComment('<!--', '-->');
/** A slash after an operator, an opening bracket or a keyword starts a regular expression, not a division. */
const regularExpression = createSkippedCode(
  /\/(?<=(?:^|[=(,:[!&|?{};+*%~^<>-]|\b(?:return|typeof|case|in|of|delete|void|throw|do|else|yield|await))[ \t]*\/)(?![*/])(?:\\[^\n]|\[(?:\\[^\n]|[^\]\\\n]){0,300}\]|[^/\\[\n]){1,300}\//u,
  '/',
);
const script = [...c, regularExpression, ...quotes, backticks];
/** Triple quotes that start a statement are documentation. */
const createDocString = (sign: string): Delimiter =>
  createString(sign, {
    pattern: String.raw`(?<=^[ \t]*(?:@\w+[ \t]+)?[rRuU]?)${sign}`,
    first: sign.charAt(0),
    isComment: true,
  });
const docStrings = [createDocString('"""'), createDocString("'''"), tripled, createString("'''")];
const python = [...docStrings, hash, ...quotes];
const lisp = [
  createNestedComment('#|', '|#'),
  createSkippedCode(/[#?]?\\[^\n]/u, '#?\\'),
  semicolon,
  longDouble,
];
const ml = [createNestedComment('(*', '*)'), longDouble, characterLiteral];
/** Two dashes are a comment unless they are part of an operator such as `-->`. */
const haskell = [
  createNestedComment('{-', '-}'),
  createLineComment('--', {
    pattern: String.raw`(?<![!#$%&*+.\/<=>?@\\^~:-])--+(?![!#$%&*+.\/<=>?@\\^~:-])`,
  }),
  double,
  characterLiteral,
];
const shell = [
  escapedSign,
  hash,
  createHereDocument(/<<[-~]?[ \t]?["'\\]?[\p{L}_]\w*["']?/u, '<'),
  createString('"', { spansLines: true, interpolation: { open: '$(', close: ')' } }),
  createString("'", { spansLines: true, escape: 'none' }),
];
const tagged = [markup, ...script];
const lua = [
  createRawString(/--\[=*\[/u, '-', (opening) => `]${opening.slice(3, -1)}]`, 'comment'),
  dashes,
  createRawString(/\[=*\[/u, '[', (opening) => `]${opening.slice(1, -1)}]`),
  ...quotes,
];
const rust = [
  ...nestingC,
  createRawString(/b?r#*"/u, 'br', (opening) => `"${'#'.repeat(opening.split('#').length - 1)}`),
  longDouble,
  characterLiteral,
];
const cpp = [
  ...c,
  createRawString(/R"[^()\\\s"]{0,16}\(/u, 'R', (opening) => `)${opening.slice(2, -1)}"`),
  double,
  characterLiteral,
];
const matlab = [
  createLineBlockComment('%{', String.raw`[ \t]*%\{[ \t]*$`, /^[ \t]*%\}[ \t]*$/u),
  percent,
  double,
  createString("'", { pattern: String.raw`(?<=^|[\s([{,;=:])'`, escape: 'doubled' }),
];
const ini = [
  createLineComment(';', { after: atLineStart }),
  createLineComment('#', { after: afterSpace }),
  double,
];

/**
 * The comments and strings of languages: the editor's ids, further names and extensions in one list. Ids are those of
 * VS Code and of widely used extensions; extensions are those of GitHub Linguist. `program` is hand-written source
 * code; comments of other languages are found, but not searched for undefined words.
 */
// prettier-ignore
export const languages: readonly Language[] = [
  // Documents
  createLanguage('markdown', 'markdown md mkd mdown quarto qmd rmd', 'markdown', [markup]),
  createLanguage('mdx', 'mdx', 'mdx', [createBlockComment('{/*', '*/}'), markup]),
  createLanguage('restructuredtext', 'restructuredtext rst rest', 'restructuredtext', [createLineComment('..', { pattern: String.raw`\.\.(?=[ \t]|$)`, after: atLineStart })]),
  createLanguage('asciidoc', 'asciidoc adoc asc', 'asciidoc', [createBlockComment('////', '////', { pattern: String.raw`(?<=^)\/{4,}$` }), createLineComment('//', { pattern: String.raw`(?<=^)\/\/(?!\/)` })]),
  createLanguage('plaintext', 'plaintext txt text git-commit scminput', 'plain', []),
  createLanguage('org', 'org', 'plain', [createLineComment('#', { pattern: String.raw`(?<=^[ \t]*)#(?=[ \t])` })]),
  createLanguage('textile', 'textile', 'plain', []),
  createLanguage('feature', 'cucumber gherkin feature', 'plain', [createLineComment('#', { after: atLineStart })]),
  createLanguage('latex', 'latex tex ltx sty bibtex bib doctex', 'latex', [escapedSign, percent]),
  createLanguage('typst', 'typst typ', 'latex', c),
  createLanguage('jupyter', 'jupyter ipynb', 'notebook', []),
  createLanguage('mermaid', 'mermaid mmd', 'diagram', [createLineComment('%%')]),
  // Programs
  createLanguage('javascript', 'javascript javascriptreact js jsx mjs cjs es6', 'program', script),
  createLanguage('typescript', 'typescript typescriptreact ts tsx mts cts', 'program', script),
  createLanguage('python', 'python py pyi pyw starlark bzl bazel sage snakemake', 'program', python, '_'),
  createLanguage('java', 'java', 'program', [...c, tripled, double, characterLiteral]),
  createLanguage('kotlin', 'kotlin kt kts', 'program', [...nestingC, createString('"""', { interpolation: dollarBraces }), createString('"', { interpolation: dollarBraces }), characterLiteral]),
  createLanguage('c', 'c h', 'program', cpp, '_'),
  createLanguage('cpp', 'cpp cc cxx hpp hh hxx ino cuda-cpp cuda cu cuh', 'program', cpp),
  createLanguage('objective-c', 'objective-c objective-cpp mm objc', 'program', cpp),
  // Shared by Objective-C, MATLAB and Octave.
  createLanguage('m', 'm', 'program', [...c, createLineComment('%', { after: atLineStart }), double]),
  createLanguage('matlab', 'matlab', 'program', matlab),
  createLanguage('octave', 'octave', 'program', [...matlab, hash]),
  createLanguage('csharp', 'csharp cs csx', 'program', [...c, tripled, createString('"', { pattern: String.raw`\$?@\$?"`, first: '$@', escape: 'doubled', spansLines: true }), createString('"', { pattern: String.raw`\$"`, first: '$', interpolation: { open: '{', close: '}' } }), double, characterLiteral]),
  createLanguage('fsharp', 'fsharp fs fsi fsx', 'program', [createNestedComment('(*', '*)'), slashes, tripled, longDouble, characterLiteral]),
  createLanguage('go', 'go', 'program', [...c, double, rawBackticks, characterLiteral]),
  createLanguage('rust', 'rust rs', 'program', rust, '_'),
  createLanguage('swift', 'swift', 'program', [...nestingC, createRawString(/#{1,8}"/u, '#', (opening) => `"${opening.slice(0, -1)}`), createString('"""', { interpolation: { open: '\\(', close: ')' } }), createString('"', { interpolation: { open: '\\(', close: ')' } })]),
  createLanguage('scala', 'scala sbt sc', 'program', [...nestingC, createString('"""', { escape: 'none' }), double, characterLiteral]),
  createLanguage('dart', 'dart', 'program', [...nestingC, createString('"""', { interpolation: dollarBraces }), createString("'''", { interpolation: dollarBraces }), createString('"', { interpolation: dollarBraces }), createString("'", { interpolation: dollarBraces })]),
  createLanguage('groovy', 'groovy gradle gvy jenkinsfile', 'program', [...c, ...docStrings.slice(2), createString('"', { interpolation: dollarBraces }), single]),
  createLanguage('php', 'php phtml hack', 'program', [...c, createLineComment('#', { pattern: String.raw`(?<=^|\s)#(?!\[)` }), createHereDocument(/<<<[ \t]?["']?[\p{L}_]\w*["']?/u, '<'), createString('"', { interpolation: { open: '{$', close: '}' } }), single]),
  createLanguage('ruby', 'ruby rb rake gemspec gemfile rakefile crystal cr', 'program', [createLineBlockComment('=begin', String.raw`=begin\b`, /^=end\b/u), hash, createHereDocument(/<<[-~]?["'`]?[A-Z_]\w*["'`]?/u, '<'), createString('"', { interpolation: hashBraces }), single], '_'),
  createLanguage('elixir', 'elixir ex exs', 'program', [...docStrings, hash, createSkippedCode(/\?\\?["']/u, '?'), createString('"', { interpolation: hashBraces }), single], '_'),
  createLanguage('erlang', 'erlang erl hrl', 'program', [createSkippedCode(/\$\\?["'%]/u, '$'), percent, ...quotes], '_'),
  createLanguage('shellscript', 'shellscript sh bash zsh ksh fish', 'program', shell, '_'),
  createLanguage('powershell', 'powershell ps1 psm1 psd1', 'program', [createBlockComment('<#', '#>'), hash, createRawString(/@"[ \t]*$/u, '@', () => '\n"@'), createRawString(/@'[ \t]*$/u, '@', () => "\n'@"), createString('"', { escape: '`', spansLines: true }), createString("'", { escape: 'doubled' })]),
  createLanguage('bat', 'bat cmd', 'program', [createLineComment('rem', { pattern: String.raw`(?<=^[ \t]*|&[ \t]*)@?rem(?=[ \t]|$)`, first: '@r' }), createLineComment('::', { after: atLineStart }), createString('"', { escape: 'none' })]),
  createLanguage('perl', 'perl perl6 raku pl pm', 'program', [createLineBlockComment('=pod', String.raw`=[a-z]\w*`, /^=cut\b/u), escapedSign, hash, createHereDocument(/<<~?["']?[A-Z_]\w*["']?/u, '<'), ...quotes], '_'),
  createLanguage('r', 'r rsx', 'program', [hash, createRawString(/[rR]"-*\(/u, 'rR', (opening) => `)${opening.slice(2, -1)}"`), createString('"', { spansLines: true }), single]),
  createLanguage('julia', 'julia jl', 'program', [createNestedComment('#=', '=#'), createDocString('"""'), tripled, createLineComment('#'), createString('"', { interpolation: { open: '$(', close: ')' } }), characterLiteral], '_'),
  createLanguage('nim', 'nim', 'program', [createNestedComment('#[', ']#'), createDocString('"""'), tripled, createLineComment('#'), double, characterLiteral], '_'),
  createLanguage('lua', 'lua luau', 'program', lua, '_'),
  createLanguage('sql', 'sql mssql mysql postgres plsql pgsql ddl dml', 'program', [dashes, stars, createLineComment('#', { pattern: String.raw`(?<=^[ \t]*)#(?=[ \t])` }), createString("'", { escape: 'doubled', spansLines: true }), createString('"', { escape: 'doubled' })], '_'),
  createLanguage('haskell', 'haskell hs lhs purescript purs idris agda', 'program', haskell),
  createLanguage('elm', 'elm', 'program', [createNestedComment('{-', '-}'), dashes, tripled, double, characterLiteral]),
  createLanguage('ocaml', 'ocaml ml mli sml reason coq', 'program', ml),
  createLanguage('pascal', 'pascal objectpascal pas dpr delphi', 'program', [createNestedComment('(*', '*)'), createBlockComment('{', '}', { pattern: String.raw`\{(?!\$)` }), slashes, createString("'", { escape: 'doubled' })]),
  createLanguage('lisp', 'lisp commonlisp cl emacs-lisp elisp el', 'program', lisp, '-'),
  createLanguage('clojure', 'clojure clj cljs cljc edn', 'program', [createSkippedCode(/\\[^\n]/u, '\\'), semicolon, longDouble], '-'),
  createLanguage('scheme', 'scheme scm racket rkt ss', 'program', lisp, '-'),
  createLanguage('prolog', 'prolog', 'program', [percent, stars, ...quotes], '_'),
  createLanguage('fortran', 'fortran fortran-modern FortranFreeForm f90 f95 f03 f08', 'program', [createLineComment('!'), ...doubled], '_'),
  createLanguage('fortran-fixed', 'fortran_fixed-form f for f77 ftn', 'program', [createLineComment('C', { pattern: String.raw`(?<=^)[c*](?![\w=(])`, first: 'c*', column: String.raw`[c*](?![\w=(])` }), createLineComment('!'), ...doubled], '_'),
  createLanguage('cobol', 'cobol cob cbl cpy acucobol', 'program', [createLineComment('*>', { pattern: String.raw`\*>` }), createLineComment('      *', { pattern: String.raw`(?<=^[\w ]{6})[*\/]`, first: '*/', column: String.raw`[\w ]{6}[*\/]>?` }), ...doubled], '-'),
  createLanguage('vb', 'vb vba vbs bas frm visualbasic', 'program', [apostrophe, createLineComment('Rem', { pattern: String.raw`(?<=^[ \t]*|:[ \t]*)rem(?=[ \t]|$)` }), createString('"', { escape: 'doubled' })]),
  createLanguage('ada', 'ada adb ads', 'program', [dashes, createString('"', { escape: 'doubled' }), characterLiteral], '_'),
  createLanguage('vhdl', 'vhdl vhd', 'program', [dashes, createString('"', { escape: 'doubled' }), characterLiteral], '_'),
  createLanguage('verilog', 'verilog systemverilog v sv svh vh', 'program', [...c, double], '_'),
  createLanguage('d', 'd', 'program', [createNestedComment('/+', '+/'), ...c, rawBackticks, double, characterLiteral]),
  createLanguage('zig', 'zig', 'program', [slashes, double, characterLiteral], '_'),
  createLanguage('solidity', 'solidity sol', 'program', [...c, ...quotes]),
  createLanguage('coffeescript', 'coffeescript coffee litcoffee', 'program', [createBlockComment('###', '###'), hash, ...docStrings.slice(2), createString('"', { interpolation: hashBraces }), single]),
  createLanguage('tcl', 'tcl tk', 'program', [escapedSign, createLineComment('#', { pattern: String.raw`(?<=(?:^|;)[ \t]*)#` }), double]),
  createLanguage('awk', 'awk', 'program', [escapedSign, hash, double], '_'),
  createLanguage('abap', 'abap', 'program', [createLineComment('*', { pattern: String.raw`(?<=^)\*`, column: String.raw`\*` }), createLineComment('"'), createString("'", { escape: 'doubled' }), rawBackticks], '_'),
  createLanguage('apex', 'apex cls trigger', 'program', [...c, single]),
  createLanguage('stata', 'stata do ado', 'program', [createLineComment('*', { after: atLineStart }), ...c, double], '_'),
  createLanguage('sas', 'sas', 'program', [stars, createLineComment('*', { after: atLineStart }), ...doubled], '_'),
  createLanguage('smalltalk', 'smalltalk st', 'program', [createBlockComment('"', '"'), createString("'", { escape: 'doubled', spansLines: true })]),
  createLanguage('autohotkey', 'autohotkey ahk', 'program', [createLineComment(';', { after: afterSpace }), stars, double]),
  createLanguage('vim', 'vim viml vimrc', 'program', [createLineComment('"', { after: atLineStart }), createString("'", { escape: 'doubled' })], '_'),
  createLanguage('asm', 'asm s nasm masm gas asm-collection arm', 'program', [semicolon, hash, ...c, ...quotes], '_'),
  createLanguage('haxe', 'haxe hx actionscript as vala ballerina bal odin move cairo glsl hlsl wgsl shaderlab', 'program', [...c, ...quotes]),
  createLanguage('rescript', 'rescript res resi', 'program', [...c, double, backticks]),
  createLanguage('wolfram', 'wolfram mathematica wl', 'program', [createNestedComment('(*', '*)'), double]),
  createLanguage('vue', 'vue svelte astro', 'program', tagged),
  createLanguage('proto', 'proto proto3 protobuf thrift smithy avdl', 'program', [...c, ...quotes], '_'),
  createLanguage('graphql', 'graphql gql', 'program', [createDocString('"""'), tripled, createLineComment('#'), double]),
  createLanguage('terraform', 'terraform hcl tf tfvars', 'program', [...c, hash, createString('"', { interpolation: dollarBraces })], '_'),
  // Markup and styles
  createLanguage('html', 'html htm xhtml handlebars hbs razor cshtml erb ejs blade liquid django-html jinja jinja-html twig html-eex heex', 'markup', [markup, createBlockComment('{{!--', '--}}'), createBlockComment('{{--', '--}}'), createBlockComment('{#', '#}'), createBlockComment('<%#', '%>'), createBlockComment('@*', '*@'), ...script]),
  createLanguage('xml', 'xml xsl xsd xslt svg xaml plist csproj', 'markup', [markup, ...quotes]),
  createLanguage('css', 'css', 'markup', [stars, ...quotes], '-'),
  createLanguage('scss', 'scss less sass stylus styl postcss', 'markup', [...c, ...quotes], '-'),
  createLanguage('pug', 'pug jade', 'markup', [slashes, ...quotes]),
  createLanguage('haml', 'haml slim', 'markup', [createLineComment('-#', { after: atLineStart }), createLineComment('/', { after: atLineStart }), ...quotes]),
  // Data and settings
  createLanguage('yaml', 'yaml yml dockercompose ansible github-actions-workflow', 'data', [hash, ...quotes]),
  createLanguage('json', 'json geojson webmanifest', 'data', [double]),
  createLanguage('jsonc', 'jsonc json5 jsonl code-workspace jsonnet libsonnet', 'data', [...c, ...quotes]),
  createLanguage('toml', 'toml', 'data', [createLineComment('#'), ...docStrings.slice(2), ...quotes]),
  createLanguage('ini', 'ini cfg conf editorconfig gitconfig', 'data', ini),
  createLanguage('properties', 'properties', 'data', [createLineComment('#', { after: atLineStart }), createLineComment('!', { after: atLineStart })]),
  createLanguage('ignore', 'ignore gitignore dotenv env pip-requirements', 'data', [hash, ...quotes]),
  createLanguage('dockerfile', 'dockerfile containerfile', 'data', [hash, ...quotes]),
  createLanguage('makefile', 'makefile mk mak gnumakefile just justfile', 'data', [escapedSign, hash, ...quotes]),
  createLanguage('cmake', 'cmake', 'data', [createRawString(/#\[=*\[/u, '#', (opening) => `]${opening.slice(2, -1)}]`, 'comment'), hash, longDouble]),
  createLanguage('nix', 'nix', 'data', [stars, hash, createString("''", { escape: 'none' }), longDouble]),
  createLanguage('puppet', 'puppet pp rego cue kdl meson nginx apacheconf', 'data', [hash, ...quotes]),
  createLanguage('bicep', 'bicep prisma dbml', 'data', [...c, createString("'''", { escape: 'none' }), ...quotes]),
  createLanguage('plantuml', 'plantuml puml iuml', 'data', [createBlockComment("/'", "'/"), createLineComment("'", { after: atLineStart }), double]),
  createLanguage('dot', 'dot gv graphviz d2', 'data', [...c, createLineComment('#', { after: atLineStart }), double]),
  createLanguage('csv', 'csv tsv', 'data', []),
];
