// Pieces of each format to repeat, in addition to the marks and the prose of `pieces.ts`.

export const yamlPieces: readonly string[] = [
  ...['- a\n', '- ', '- name: a\n', 'a: b\n', '? ', '? a\n', '[', '{', '[a,', '{a: b,', '&a '],
  ...['*a ', '"', "'", '"a" ', '# a\n', '- [a]\n', '- {a: b}\n', '- |\n  a\n', '- >\n  a\n'],
  ...['-\n', '---\n', '...\n', '- &a b\n- *a\n', '!!str ', '!a ', '%', '\t', '\n'],
  ...['- name: a\n  definition: b\n', '- a: b\n', 'aB: {definition: c}\n'],
  ...['- name: a\n  aliases: [b]\n', ' a', 'a b: c d e\n', ', '],
];

export const csvPieces: readonly string[] = [
  ...['a', ',', '"', '""', '"a"', 'a,b\n', '"a\n', '\n', ';', '\t', 'a;b\n', ' ', '"a",'],
  ...[',\n', '#\n', 'a,"b""c"\n', '\r', '\r\n'],
];

export const diagramPieces: readonly string[] = [
  ...['A-->B\n', 'A-->', 'A & ', 'A[', 'A["', 'A[a]\n', 'A((', 'A@{', 'A@{ a: b }\n', 'A-- a '],
  ...['A --- ', '-', '-->', '==', '-.', '|', 'subgraph a\n', 'end\n', 'subgraph a\nend\n'],
  ...['%%', '%%{', '%% a\n', '\n', ' \n', ';', ' ', '---\n', 'classDef a b\n', 'class A b\n'],
  ...['style A b\n', 'click A b\n', 'a_', 'a ', 'participant A\n', 'participant A as b\n'],
  ...['A->>B: c\n', 'loop a\n', 'Note over A,', 'A,', 'class A {\n', 'class A\n', '}\n'],
  ...['A <|-- B\n', 'A : b\n', 'state A {\n', 'state "a" as A\n', 'A --> B: c\n'],
  ...['[*] --> A\n', 'A ||--o{ B : c\n', 'Person(a, "b")\n', 'Rel(a, b, "c")\n'],
  ...['System_Boundary(a, "b") {\n', 'Person(', '"', 'a:', 'service a(b)[c]\n'],
  ...['group a(b)[c]\n', 'a:R -- L:b\n', '  a\n', '((a))\n', 'block:a\n', 'columns 1\n'],
  ...['space ', '<br>', '&amp;', '#quot;', '`', '**a', '<b>', '\\n', '👨\u200D', "'", 'a['],
  ...['a["', '-- ', '((', 'a[\n', 'a-- b\n', 'a & ', 'Rel(', 'class A~', 'x{', '[ ', ': '],
  ...['subgraph ', 'a->>', '*a '],
];

export const rstPieces: readonly string[] = [
  ...['.. a::\n', '.. glossary::\n\n   a\n     b\n', '.. ', '..\n', '   a\n      b\n'],
  ...['a\n   b\n', '   a\n', ':a:`b` ', ':a:`', '`a <', '`a <b>`_ ', '`a`_ ', '|a| ', '|a'],
  ...['``', 'a_ ', '[a]_ ', '[#a', '::\n', 'a::\n\n  b\n', '+--+\n', '|  |\n'],
  ...['+---+---+\n| a | b |\n', '=== ===\n', 'a\n===\n', '- a\n', '.. note::\n', ':a: b\n'],
  ...['* - a\n', '__ ', '<', '.. glossary::\n\n   a\n      b\n', '.. note::\n   ', '`', '|'],
  ...['`a <b', '::\n\n  x\n', ':a:b', 'a\n b\n', '* - ', '+--+--+\n', '   '],
];

export const adocPieces: readonly string[] = [
  ...['a:: b\n', 'a::\n', 'a::: b\n', '::', ':a: b\n', '{a}', '{a', '== a\n', '= a =\n'],
  ...['|===\n', '|===\n|a|b\n', '|a\n', '2+|', '1', '.2+^.^s|', '----\n', '====\n', '--\n'],
  ...['....\n', '++++\n', '////\n', '```\n', '[a]\n', '[source,a]\n', '[[a]]', '<<a>>', '<<a,'],
  ...['<<', 'xref:a[', 'link:a[b]', 'a:b[', '+\n', '+a+', '`+', '#a#', '[.a]#', '//a\n'],
  ...['include::a[]\n', '. a\n', '* a\n', '** a\n', 'a;; b\n', '((a', '(((a', 'pass:['],
  ...['footnote:[', '|a ', '[[', '<<a', '+', '[', '((', 'link:a'],
];

export const htmlPieces: readonly string[] = [
  ...['<dl>', '<dl>\n', '</dl>', '<dt>a</dt><dd>b</dd>\n', '<dt>', '<dt>a', '<dd>', '<dd>a\n'],
  ...['<p>', '<br>', '<br ', ' <br>', '<li> ', '<h2>', '<h2>a</h2>', '<a href="', ' href="a"'],
  ...['<a href="a">', '<a href="a">b</a>', '<b>', '</b>', '<b', '<!--', '-->'],
  ...['<table><tr><td>', '<tr><td>a</td></tr>\n', 'class="', ' class="a ', '<dd>a'],
];

/** Merge conflicts, in any format. */
export const conflictPieces: readonly string[] = [
  ...['<<<<<<< a\n', '=======\n', '||||||| a\n', '>>>>>>> a\n'],
  ...['<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n', '<<<<<<< a\n## A\n=======\n## B\n>>>>>>> b\n'],
  ...['<<<<<<< a\n{\n=======\n}\n>>>>>>> b\n', '<<<<<<< a\n=======\n>>>>>>> b\n'],
];

export const markdownPieces: readonly string[] = [
  ...['[', '![', '[[a]', '[a ', '[](<', '[](a "', '<?', '<!A ', '$(', 'http://', ':', '#'],
  ...['~~', '*_', 'a@', 'a **b** ', '{#a}', '<A ', '<A>\n', 'import a\n', 'export ', '{a'],
  ...['%%', '==a', '^a', ':::\n', ':::{a}\n', '{term}`', '{a}`b` ', '**', '- - ', '(', '| '],
  ...['_a', '`a ', '> ', ': ', ' and ', '<a ', '*[', 'a\n: b\n', 'A (', ' ^a\n'],
  ...['```{glossary}\na\n  b\n', ':::{glossary}\n', '[[a|', '> [!a] b\n'],
];

/** Markup within sentences, for the functions that convert definitions. */
export const inlinePieces: readonly string[] = [
  ...['[', '![', '[a](', '[a][', '[[a]', '](', '<', '<a ', '<!--', '`', '` ', '*a ', '**a'],
  ...['_a', 'a_', '~~', '|', '|a|\n', '> ', '- ', '- a\n', '[a]: b\n', '&', '&a', '\\', '$('],
  ...['!', 'http://', 'www.', ':', 'a\n', '#', '\n', '[a ', '<!A ', '<?', 'a@', '[](<'],
  ...['[](a "', '*_', 'a **b** '],
];

export const mdxPieces: readonly string[] = [
  ...['<a "', '<A ', '{', '{"', "'", '<A b={', 'import {\n', 'export const a = [\n', '`a'],
  '<Tabs>\n    x\n',
];

export const codePieces: readonly string[] = [
  ...['/*', '//', '/* a */', '"a', '"""', '`${', '// a\n', '# a\n', '/', ' /a', "'a", "r'"],
  ...['--[[', "'", '"', '`', '(/', '[/', '<<A\n', 'R"a(', '[=[', "'\\", '"${', '{-', '"#{'],
  '#',
];

/** Phrases interrupted by formatting and entities, which the matcher reads past. */
export const phrasePieces: readonly string[] = [
  ...['load**', 'load&shy;', 'load [', 'load](', 'load <b ', 'S**', 'a&shy;', 'load_'],
  ...['load == ', 'load :a', '&shy;', '**a', 'load&nbsp;', 'a==', 'load<br>'],
];

/** Words in capitals, for the acronym check. */
export const acronymPieces: readonly string[] = [
  'The QZR of the PAN is 20 KES in FRA, MUC and VIE today.\n',
  ...['| Code | QZR | PAN | FRA | XQY |\n', 'GREEN the LATER, QZRA QZRB QZRC '],
  ...['QZR, XQY, FRA/MUC/', 'The RAW AGE and the BIG OLD TIN '],
];

/** Openings of definitions and of text without words, for discovery. */
export const definitionPieces: readonly string[] = [
  ...['`', '``a', '](', '](a "', '<a', '<!--', '[', '{{', '{%', '"\\"', '`\\`', '/*', "'"],
  ...['"""a', 'A', 'Aa ', 'AB ', 'SLA (', 'SLA: ', '(SLA', '|SLA|', ' \n', '\n    ', '\n- '],
  ...['---\n', '# ', '* ', 'class A', 'The Aa Bb is a ', '**SLA**: a', 'www.', 'a.', 'A&'],
  ...['//', '--', '@', '[a]: '],
];

/** Openings of text without words in documents. */
export const sentencePieces: readonly string[] = [
  ...['{', '<a ', '`', '``a', '[', 'import a\n', 'export {\n', ':a:`', '<<a', '$$\n', '%%\n'],
  ...['|a', '.. a::\n', '\n a', '+a', 'x::\n', '<script>', '{% '],
];
