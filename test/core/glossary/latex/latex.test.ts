import assert from 'node:assert/strict';
import fc from 'fast-check';
import { latexFormat } from '../../../../src/core/glossary/formats/latex/latexFormat';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { createDocumentCatalog } from '../../../../src/core/diagram/documentCatalog';
import { GlossaryStore } from '../../../../src/core/glossary/glossaryStore';
import { getReaderFor } from '../../../../src/core/glossary/formats/readers';
import { defaultSettings } from '../../../../src/core/workspace/settings';
import { getBaseName } from '../../../../src/core/workspace/paths';
import { FormatFile } from '../formatChecks';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { scheduler } from '../../stores';

function latexFile(text: string): FormatFile {
  return new FormatFile(latexFormat, text, 'file:///work/acronyms.tex');
}

/** Returns each term as `name = expansion: definition`. */
function entriesIn(text: string): readonly string[] {
  return latexFile(text).terms.map(
    ({ name, expansion, definition }) =>
      `${name}${expansion === undefined ? '' : ` = ${expansion}`}${definition === '' ? '' : `: ${definition}`}`,
  );
}

describe('LaTeX glossaries', () => {
  it('define acronyms with the commands of several packages', () => {
    const rows = {
      '\\newacronym{sla}{SLA}{service level agreement}': 'SLA = service level agreement',
      '\\newacronym[description={A promise.}]{sla}{SLA}{service level}':
        'SLA = service level: A promise.',
      '\\newabbreviation{sla}{SLA}{service level}': 'SLA = service level',
      '\\acro{SLA}{service level}': 'SLA = service level',
      '\\acro{sla}[SLA]{service level}': 'SLA = service level',
      '\\acrodef{sla}[SLA]{service level}': 'SLA = service level',
      '\\newacro{SLA}{service level}': 'SLA = service level',
      '\\DeclareAcronym{sla}{\n  short = SLA,\n  long = {service, level},\n  extra = {A promise.},\n}':
        'SLA = service, level: A promise.',
      '\\newacronym {sla} {SLA}\n  {service level}': 'SLA = service level',
    };
    for (const [text, entry] of Object.entries(rows))
      assert.deepEqual(entriesIn(text), [entry], text);
  });

  it('define terms with a description', () => {
    const rows = {
      '\\newglossaryentry{depot}{name=depot, description={A hall for parcels.}}':
        'depot: A hall for parcels.',
      '\\newglossaryentry{depot}\n{\n  name = {Depot},\n  description = {A hall, of us.},\n  plural = {Depots},\n}':
        'Depot: A hall, of us.',
      '\\newglossaryentry{depot}{description={A hall.}}': 'depot: A hall.',
      '\\longnewglossaryentry{depot}{name={Depot}}{A hall.\n\nIt has gates.}':
        'Depot: A hall.\n\nIt has gates.',
      '\\newglossaryentry{sla}{name=SLA, long={service level}, description={A promise.}}':
        'SLA = service level: A promise.',
    };
    for (const [text, entry] of Object.entries(rows))
      assert.deepEqual(entriesIn(text), [entry], text);
  });

  it('keep plurals and references to other entries', () => {
    const text =
      '\\newglossaryentry{matrix}{name=matrix, plural=matrices, description={A table.}}\n' +
      '\\newglossaryentry{cell}{name=cell, plural=cells, see={matrix}, description={A \\gls{matrix} field of \\Glspl{cell} and \\gls{other}.}}\n';
    const [matrix, cell] = latexFile(text).terms;
    assert.deepEqual(matrix?.aliases, ['matrices']);
    assert.deepEqual([cell?.aliases, cell?.related], [[], ['matrix']]);
    assert.equal(cell?.definition, 'A matrix field of cell and other.');
  });

  it('are no comments, examples or parameters of other commands', () => {
    for (const text of [
      '% \\newacronym{sla}{SLA}{service level}',
      'x \\% % \\acro{SLA}{service level}',
      '\\begin{verbatim}\n\\acro{SLA}{service level}\n\\end{verbatim}',
      '\\begin{lstlisting}\n\\acro{SLA}{service level}\n',
      '\\iffalse \\acro{SLA}{service level} \\fi',
      '\\newcommand{\\dual}[3]{\\newacronym{#1}{#2}{#3}}',
      '\\acro{SLA}',
      '\\acro{SLA}{service level',
      '\\acroplural{SLA}{service levels}',
      '\\newacronym{sla}{$x^2$}{a square}',
      '\\newglossaryentry{n}{name=\\ensuremath{n}, description={A number.}}',
    ])
      assert.deepEqual(entriesIn(text), [], text);
    assert.deepEqual(entriesIn('\\\\% x\n\\acro{SLA}{service level}'), ['SLA = service level']);
    assert.deepEqual(entriesIn('100\\% \\acro{SLA}{service level}'), ['SLA = service level']);
  });

  it('show definitions as Markdown', () => {
    const rows = {
      'A \\emph{big} and \\textbf{old} hall \\texttt{x}.': 'A *big* and **old** hall `x`.',
      "\\enquote{Yes}, ``no'' -- or --- maybe~not": '“Yes”, “no” – or — maybe not',
      'Stra\\ss e, \\"Uber, caf\\\'e, \\c{c}a, \\v{c}, {\\"o}l, \\~n':
        'Straße, Über, café, ça, č, öl, ñ',
      'R\\&D, 5\\,\\% of \\$10, a\\_b': 'R&D, 5 % of $10, a_b',
      'See \\href{https://example.com}{the page} or \\url{https://example.org}.':
        'See [the page](https://example.com) or <https://example.org>.',
      'It \\cite{knuth} is \\unknown{kept} so \\LaTeX{} is \\noarg here.':
        'It is kept so LaTeX is here.',
      'One\nline.\n\nTwo \\emph{\\textbf{both}}.': 'One line.\n\nTwo ***both***.',
      '$x^2$ of {braces {nested}}': 'x^2 of braces nested',
    };
    for (const [text, shown] of Object.entries(rows)) {
      const [term] = latexFile(`\\newglossaryentry{k}{name=K, description={${text}}}`).terms;
      assert.equal(term?.definition, shown, text);
    }
  });

  it('read line breaks of Windows like others', () => {
    const text =
      '\\newglossaryentry{a}{name=Tour,description={One\nline.\n\nA second\nparagraph.}}\n';
    assert.deepEqual(entriesIn(text), ['Tour: One line.\n\nA second paragraph.']);
    assert.deepEqual(entriesIn(text.replaceAll('\n', '\r\n')), entriesIn(text));
  });

  it('have their names, definitions and entries at their places', () => {
    const text =
      '% list\n\\newglossaryentry{d}{name={Depot}, description={ A hall. }}\n  \\acro{SLA}{service level}\n';
    const places = latexFile(text).terms.map(({ source: { name, definition, entry } }) =>
      [name, definition, entry].map((range) => range && text.slice(range.start, range.end)),
    );
    assert.deepEqual(places, [
      ['Depot', 'A hall.', '\\newglossaryentry{d}{name={Depot}, description={ A hall. }}'],
      ['SLA', undefined, '\\acro{SLA}{service level}'],
    ]);
  });

  it('cannot be edited, which is said with the file', () => {
    const uri = 'file:///work/acronyms.tex';
    const text = '\\acro{SLA}{service level}';
    const [term] = latexFile(text).terms;
    assert.ok(term);
    const reason = 'Entries in LaTeX files can only be read. Edit acronyms.tex itself.';
    for (const steps of [
      latexFormat.add({ uri, text }, { name: 'Depot' }),
      latexFormat.change({ uri, text }, term, { definition: 'A promise.' }),
      latexFormat.remove({ uri, text }, term),
    ])
      assert.deepEqual(runToEnd(steps), { kind: 'refused', reason });
  });

  it('are found by name and by their commands in any other document', async () => {
    const acronyms = '\\acro{SLA}{service level}\n';
    const workspace = new MemoryWorkspace({
      'acronyms.tex': acronyms,
      'thesis/main.tex': '\\newacronym{a}{AAB}{All and both}\n\\newacronym{b}{BBC}{Big blue cat}\n',
      'thesis/intro.tex': 'A sentence about \\acs{SLA}.\n',
      'README.md': 'Use `\\newacronym{a}{XYZ}{x y z}`.\n',
    });
    const catalog = createDocumentCatalog(workspace, () => defaultSettings, scheduler);
    const store = new GlossaryStore(
      workspace,
      catalog,
      () => defaultSettings,
      scheduler,
      () => Promise.resolve(getReaderFor),
    );
    const { files, terms } = await store.current();
    assert.deepEqual(
      [...files.values()].map(({ uri, foundBy }) => [getBaseName(uri), foundBy]),
      [
        ['acronyms.tex', 'name'],
        ['main.tex', 'section'],
      ],
    );
    assert.deepEqual(
      terms.map(({ name }) => name),
      ['SLA', 'AAB', 'BBC'],
    );
    store.dispose();
    catalog.dispose();
  });

  it('read any text without an error, in time in proportion to its length', () => {
    const pieces = [
      ...[
        '\\newacronym',
        '\\newglossaryentry',
        '\\acro',
        '\\DeclareAcronym',
        '{',
        '}',
        '[',
        ']',
        ',',
      ],
      ...[
        '=',
        'name',
        'description',
        '%',
        '\n',
        '\\',
        ' ',
        'SLA',
        '\\emph',
        '\\gls',
        '$',
        '"',
        '~',
        '#1',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const { name, source } of latexFile(text).terms) {
          assert.notEqual(name, '');
          assert.ok(source.entry.start <= source.name.start && source.name.end <= source.entry.end);
          assert.ok(source.entry.end <= text.length);
        }
      }),
    );
    for (const piece of pieces) assert.deepEqual(entriesIn(piece.repeat(20_000)), []);
    for (const piece of [
      '\\newacronym{',
      '\\newacronym[',
      '\\acro{a}{',
      '{\\emph{',
      '\\newacronym{a}[',
    ])
      assert.deepEqual(entriesIn(piece.repeat(20_000)), [], piece);
  });
});
