import assert from 'node:assert/strict';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { planIgnoreEdit } from '../../../../src/core/features/checks/planIgnoreEdit';
import { sourceGlobs } from '../../../../src/core/sourceText/ownFiles';
import { LineMap } from '../../../../src/core/text/lineMap';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf } from './checked';

const place = { word: 'QZR', start: 4 };

const texts = {
  'a.md': '# Words\r\n\r\n- The QZR is late.\r\n',
  'a.feature': 'Feature: Words\n  Scenario: One\n    Given the QZR is late today',
  'a.ts': 'class A {\n  // The QZR is late.\n}\n',
  'a.py': 'x = 1\n# The QZR is late.\n',
  'a.sql': 'select 1; -- The QZR is late.\n',
  'a.vue': '<template>\n  <!-- The QZR is late. -->\n</template>\n',
  'a.mdx': '# Words\n\nThe QZR is late.\n',
  'a.txt': 'The QZR is late.\nAnd the van.',
  'a.html': '<p>\n  <!-- The QZR is late. -->\n</p>\n',
  'a.css': 'a {}\n/*\n * The QZR is late.\n */\n',
  'a.rst': 'Words\n=====\n\nThe QZR is late.\n',
  'glossary.yml': 'terms:\n  - name: Van\n    definition: Where the QZR sits.\n',
};

describe('the comment that keeps a finding quiet', () => {
  for (const [path, text] of Object.entries(texts)) {
    for (const scope of ['line', 'file'] as const) {
      it(`silences a ${scope} of ${path}`, async () => {
        const files = { [path]: text };
        const project = await projectOf({ files, settings: { checkComments: true } });
        const uri = MemoryWorkspace.uri(path);
        const facts = new DocumentFacts(project, uri, text);
        const [finding] = checkDocument(facts);
        assert.equal(finding?.word, 'QZR');
        const edit = planIgnoreEdit(
          facts,
          { word: finding.word, start: finding.range.start },
          scope,
        );
        assert.ok(edit);
        const changed = applyEdits(text, [edit]);
        const after = await projectOf({ files: { [path]: changed }, settings: project.settings });
        assert.deepEqual(checkDocument(new DocumentFacts(after, uri, changed)), []);
        assert.equal(changed.replace(edit.newText, ''), text);
      });
    }
  }

  it('can be written in every language that is checked', () => {
    const text = 'The QZR is late.';
    const lines = new LineMap(text);
    for (const [extension] of [...sourceGlobs.join().matchAll(/(?<![\w-])[\w-]+(?=[,}])/gu)]) {
      // In the editor each cell of a notebook is a document of its own.
      if (['ipynb', 'jupyter'].includes(extension)) continue;
      const edit = planIgnoreEdit({ uri: `file:///a.${extension}`, text, lines }, place, 'line');
      assert.ok(edit, extension);
    }
  });

  const changed = (path: string, text: string, scope: 'line' | 'file'): string | undefined => {
    const file = { uri: MemoryWorkspace.uri(path), text, lines: new LineMap(text) };
    const edit = planIgnoreEdit(file, { word: 'QZR', start: text.indexOf('QZR') }, scope);
    return edit && applyEdits(text, [edit]);
  };

  it('follows the word where comments may follow text', () => {
    const line = 'glossary-ignore-line QZR';
    for (const [path, text, after] of [
      ['a.md', 'The QZR is late.\r\nYes.\r\n', `The QZR is late. <!-- ${line} -->\r\nYes.\r\n`],
      ['a.md', 'Yes.\n\nThe QZR', `Yes.\n\nThe QZR <!-- ${line} -->`],
      ['a.mdx', 'The QZR is late.\n', `The QZR is late. {/* ${line} */}\n`],
      ['a.html', '<!-- The QZR -->\n<p>\n', `<!-- The QZR --> <!-- ${line} -->\n<p>\n`],
      ['a.vue', '<!-- The QZR -->\n', `<!-- The QZR --> <!-- ${line} -->\n`],
      ['a.css', '/* The QZR */\n', `/* The QZR */ /* ${line} */\n`],
      ['a.txt', 'The QZR is late.\nYes.\n', `The QZR is late. [${line}]\nYes.\n`],
      ['a.textile', 'The QZR is late.\n', `The QZR is late. [${line}]\n`],
    ] as const) {
      assert.equal(changed(path, text, 'line'), after, path);
    }
  });

  it('needs no delimiters within a comment that continues on the next line', () => {
    const line = 'glossary-ignore-line QZR';
    for (const [path, text, after] of [
      ['a.html', '<!-- The QZR\nis late. -->\n', `<!-- The QZR ${line}\nis late. -->\n`],
      ['a.css', '/*\nThe QZR\n*/\n', `/*\nThe QZR ${line}\n*/\n`],
      ['a.css', '/* One\nThe QZR */\n', `/* One\nThe QZR */ /* ${line} */\n`],
      ['a.css', 'a { b: "QZR" }\n', `a { b: "QZR" } /* ${line} */\n`],
    ] as const) {
      assert.equal(changed(path, text, 'line'), after, text);
    }
  });

  it('has its own line above the word in other languages, indented like it', () => {
    const next = 'glossary-ignore-next-line QZR';
    for (const [path, text, after] of [
      ['a.ts', 'if (a) {\n\t// QZR\n}\n', `if (a) {\n\t// ${next}\n\t// QZR\n}\n`],
      ['a.py', 'a = 1\r\n  # QZR\r\n', `a = 1\r\n  # ${next}\r\n  # QZR\r\n`],
      ['a.rb', '# QZR', `# ${next}\n# QZR`],
      ['a.rst', 'Words\n=====\n\nThe QZR\n', `Words\n=====\n\n.. ${next}\nThe QZR\n`],
      ['a.adoc', 'The QZR\n', `// ${next}\nThe QZR\n`],
      ['a.ml', '  (* QZR *)\n', `  (* ${next} *)\n  (* QZR *)\n`],
      ['a.pug', '//  QZR\n', `// ${next}\n//  QZR\n`],
      ['a.mmd', 'flowchart LR\n  a[QZR]\n', `flowchart LR\n  %% ${next}\n  a[QZR]\n`],
    ] as const) {
      assert.equal(changed(path, text, 'line'), after, path);
    }
  });

  it('is the last line of a file, after an empty one', () => {
    const file = 'glossary-ignore-file QZR';
    for (const [path, text, added] of [
      ['a.md', 'The QZR.\n', `\n<!-- ${file} -->\n`],
      ['a.md', '\nThe QZR.', `\n\n<!-- ${file} -->\n`],
      ['a.md', 'The QZR.\r\n', `\r\n<!-- ${file} -->\r\n`],
      ['a.md', '```mermaid\nflowchart\n a[QZR]\n```', `\n\n<!-- ${file} -->\n`],
      ['a.ts', '// QZR', `\n\n// ${file}\n`],
      ['a.yml', 'a: |\n  The QZR\n', `\n# ${file}\n`],
    ] as const) {
      assert.equal(changed(path, text, 'file'), text + added, path);
    }
  });

  it('is a comment of the diagram in a diagram within a document', () => {
    const diagram = '```mermaid\nflowchart LR\n  a[QZR]\n```\n';
    const comment = '  %% glossary-ignore-next-line QZR\n';
    for (const path of ['a.md', 'a.mdx']) {
      const text = `Words\n\n${diagram}`;
      assert.equal(changed(path, text, 'line'), text.replace('  a[', `${comment}  a[`), path);
    }
    const after = `${diagram}\nThe QZR`.replace('a[QZR]', 'a[Van]');
    assert.equal(
      changed('a.md', after, 'line'),
      `${after} <!-- glossary-ignore-line QZR -->`,
      'Text after the diagram is text.',
    );
    const code = '/*\n```\n*/\n// QZR\n';
    const line = '// glossary-ignore-next-line QZR\n';
    assert.equal(changed('a.ts', code, 'line'), code.replace('// QZR', `${line}// QZR`));
  });

  it('is a line between the entries of a YAML file', () => {
    for (const entry of [
      'QZR: late',
      'Van: the QZR',
      'terms:\n  - name: QZR',
      'terms:\n  - owner: Sales\n\n    definition: the QZR',
      'terms: # all\n  # One\n  - name: Van\n    definition: the QZR',
      'terms:\n  -\n    definition: the QZR',
      'terms:\n  - # first\n    definition: the QZR',
      'terms: [\n  QZR: one\n]',
      'terms: {\n  a: QZR\n}',
      '- -   definition: the QZR',
      '- definition: |\n    Old.\n  plain: the QZR',
      'terms:\n  QZR:\n    definition: Late.',
    ]) {
      const text = changed('glossary.yml', entry, 'line') ?? '';
      const [at = '', below = ''] = text.slice(text.indexOf('# glossary')).split('\n');
      assert.equal(at, '# glossary-ignore-next-line QZR', entry);
      assert.match(below, /QZR/u);
    }
  });

  it('is not offered where it would become a part of the text, or where there are no comments', () => {
    for (const definition of [
      '|\n      The one.\n      Of the QZR: late',
      '>\n      The one.\n\n      QZR: late',
      '|2-\n      QZR: late',
      '>+ # Folded\n      QZR: late',
      '|\n      - The one\n      QZR: late',
      '"The one\n      QZR: late"',
      'The one\n      of the QZR',
      '|\n      https://QZR/a:b',
      '|\n      #QZR: late',
    ]) {
      const text = `terms:\n  - name: Van\n    definition: ${definition}\n`;
      assert.equal(changed('glossary.yml', text, 'line'), undefined, definition);
    }
    for (const text of ['Van: |\n  QZR: late\n', 'Van: | # Text\n  QZR: late\n']) {
      assert.equal(changed('glossary.yml', text, 'line'), undefined, text);
    }
    for (const scope of ['line', 'file'] as const) {
      assert.equal(changed('glossary.csv', 'Term,Definition\nVan,The QZR\n', scope), undefined);
      assert.equal(changed('glossary.json', '{"Van": "The QZR"}\n', scope), undefined);
    }
  });
});
