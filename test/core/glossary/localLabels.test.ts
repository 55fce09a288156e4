import assert from 'node:assert/strict';
import { findFieldOfLabel } from '../../../src/core/glossary/fieldNames';
import { findLanguageOfGlossary, listLocalLabels } from '../../../src/core/glossary/localLabels';
import { markdownFormat } from '../../../src/core/glossary/formats/markdown/markdownFormat';
import type { TermChange } from '../../../src/core/glossary/term';
import { FormatFile } from './formatChecks';

describe('labels in the language of a glossary', () => {
  it('are read as the fields that they are written for', () => {
    for (const [language, field, label] of listLocalLabels())
      assert.equal(findFieldOfLabel(label), field, `${language}: ${label}`);
  });

  const languages: readonly (readonly [string, string, readonly string[], string])[] = [
    ['a title', 'file:///work/docs/words.md', ['Glossaire du projet'], 'fr'],
    ['a title with its accents', 'file:///work/docs/words.md', ['Glosario'], 'es'],
    ['another title with its accents', 'file:///work/docs/words.md', ['Glossário'], 'pt'],
    ['a file name', 'file:///work/docs/lexique.md', ['Acme'], 'fr'],
    ['the tag of a file', 'file:///work/docs/glossary.de.md', ['Glossary'], 'de'],
    ['a folder', 'file:///work/docs/pt-br/glossary.md', [], 'pt'],
    ['labels, where several languages share a title', '/terminologie.md', ['Bedeutung'], 'de'],
    ['a title of another language than the labels', '/glossary.md', ['Glossaire'], 'fr'],
  ];
  for (const [title, uri, words, language] of languages)
    it(`follows ${title}`, () => {
      assert.equal(findLanguageOfGlossary(uri, words[0], words), language);
    });

  it('are English if nothing tells another language', () => {
    assert.equal(findLanguageOfGlossary('file:///work/glossary.md', 'Glossary', ['Owner']), 'en');
    assert.equal(findLanguageOfGlossary('file:///work/terminologie.md', undefined, []), 'en');
  });
});

function change(text: string, name: string, change: TermChange, uri = '/GLOSSARY.md'): string {
  return new FormatFile(markdownFormat, text, `file:///work${uri}`).change(name, change).text;
}

describe('new fields', () => {
  it('have labels in the language of the glossary, where it has one', () => {
    assert.equal(
      change('# Glossaire\n\n## Van\n\nUne voiture.\n', 'Van', {
        aliases: ['bus'],
        owner: 'Eva',
        delivery: 'live',
      }),
      '# Glossaire\n\n## Van\n\nUne voiture.\n\n- **Synonymes**: bus\n- **Responsable**: Eva\n- **Delivery**: live\n',
    );
    assert.equal(
      change('# Glossar\n\n- **Van**: Ein Auto.\n', 'Van', { related: ['Zone'] }),
      '# Glossar\n\n- **Van**: Ein Auto.\n  - **Siehe auch**: Zone\n',
    );
  });

  it('keep the label that the file uses', () => {
    assert.equal(
      change('# Glossaire\n\n## Van\n\nA.\n\n## Zone\n\nB.\n\n- **Alias**: part\n', 'Van', {
        aliases: ['bus'],
      }),
      '# Glossaire\n\n## Van\n\nA.\n\n- **Alias**: bus\n\n## Zone\n\nB.\n\n- **Alias**: part\n',
    );
  });

  it('are paragraphs next to a field that is one', () => {
    const text =
      '# Glossary\n\n## Van\n\nA car.\n\n**Reference**: https://example.com/law\n\n## Zone\n\nA part.\n';
    assert.equal(
      change(text, 'Van', { owner: 'Eva' }),
      text.replace('/law\n', '/law\n\n**Owner**: Eva\n'),
    );
    assert.equal(
      change(text, 'Zone', { owner: 'Eva' }),
      text.replace('A part.\n', 'A part.\n\n**Owner**: Eva\n'),
    );
  });

  it('are lines next to fields that are lines', () => {
    const text =
      '# Glossary\n\n## Van\n\nA car.\n\n**Reference**: https://example.com/law\n**Status**: draft\n\n## Zone\n\nA part.\n';
    assert.equal(
      change(text, 'Zone', { owner: 'Eva', aliases: ['bus'] }),
      text.replace('A part.\n', 'A part.\n\n**Aliases**: bus\n**Owner**: Eva\n'),
    );
    const below = '# Glossary\n\n**Van**:\nA car.\n_Avoid_: auto\n\n**Zone**:\nA part.\n';
    assert.equal(
      change(below, 'Zone', { owner: 'Eva' }),
      below.replace('A part.\n', 'A part.\n_Owner_: Eva\n'),
    );
  });
});
