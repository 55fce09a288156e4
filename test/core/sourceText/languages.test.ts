import assert from 'node:assert/strict';
import { getLanguage, getLanguageOfFile } from '../../../src/core/sourceText/findLanguage';
import { languages } from '../../../src/core/sourceText/languages';

describe('a language', () => {
  it('is found by id and by name, the name first where the id only says plain text', () => {
    assert.equal(getLanguage('typescript').id, 'typescript');
    assert.equal(getLanguage('plaintext', 'file:///a.f90').id, 'fortran');
    assert.equal(getLanguage('plaintext', 'file:///notes.txt').id, 'plaintext');
    assert.equal(getLanguage('markdown', 'file:///a.txt').id, 'markdown');
    assert.equal(getLanguageOfFile('file:///A.COB').id, 'cobol');
    assert.equal(getLanguageOfFile('file:///src/Dockerfile').id, 'dockerfile');
    assert.equal(getLanguageOfFile('file:///a.unheard').id, 'unknown');
    assert.equal(getLanguage('markdown', 'vscode-notebook-cell:/a.ipynb#W0').id, 'markdown');
  });

  it('has each id and extension once', () => {
    const names = languages.flatMap((language) => language.names);
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
  });
});
