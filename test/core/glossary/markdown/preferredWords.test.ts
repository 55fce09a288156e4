import assert from 'node:assert/strict';
import { getFormatFor } from '../../../../src/core/glossary/formats/writableFormats';
import { FormatFile, said } from '../formatChecks';
import { markdownFile } from './read';

const terms = '# Glossary\n\n| Term | Definition |\n| --- | --- |\n| Customer | Pays. |\n\n';

function read(table: string): readonly Record<string, unknown>[] {
  return markdownFile(`${terms}## Words\n\n${table}`).terms.map(said);
}

describe('tables of words to replace', () => {
  const headers: readonly (readonly [string, string])[] = [
    ["Don't say", 'Say'],
    ['Instead of', 'Use'],
    ['Avoid', 'Prefer'],
    ['Not', 'But'],
    ['Wrong', 'Right'],
    ['❌', '✅'],
    ['Bisher', 'Besser'],
    ['Statt', 'Lieber'],
    ['Falsch', 'Richtig'],
    ['Ne dites pas', 'Dites'],
    ['À éviter', 'À utiliser'],
    ['En lugar de', 'Usar'],
    ['Evitar', 'Preferir'],
    ['Invece di', 'Usare'],
    ['Niet', 'Wel'],
    ['Вместо', 'Используйте'],
    ['避ける', '推奨'],
    ['❌ 避免', '✅ 使用'],
  ];
  for (const [avoid, use] of headers) {
    it(`give words to avoid: ${avoid} | ${use}`, () => {
      assert.deepEqual(
        read(`| ${avoid} | ${use} |\n| --- | --- |\n| client | member |\n`).slice(1),
        [{ name: 'member', avoid: ['client'] }],
      );
      assert.deepEqual(
        read(`| ${use} | ${avoid} |\n| --- | --- |\n| member | client |\n`).slice(1),
        [{ name: 'member', avoid: ['client'] }],
      );
    });
  }

  it('belong to the term of the glossary, each word once', () => {
    const table =
      "| Don't say | Say | Why |\n| --- | --- | --- |\n| client | customer | Legal. |\n| “buyer”, user | Customer | |\n| man | member | |\n| woman | member | Neutral. |\n";
    assert.deepEqual(read(table), [
      { name: 'Customer', definition: 'Pays.', avoid: ['client', 'buyer', 'user'] },
      { name: 'member', avoid: ['man', 'woman'] },
    ]);
  });

  it('are no tables of terms and their meanings', () => {
    assert.deepEqual(
      markdownFile('# Glossary\n\n| Use | Meaning |\n| --- | --- |\n| Van | A car. |\n').terms.map(
        said,
      ),
      [{ name: 'Van', definition: 'A car.' }],
    );
  });

  it('keep everything when another entry changes, and refuse to change words of another row', () => {
    const file = markdownFile(
      `${terms}## Words\n\n| Don't say | Say |\n| --- | --- |\n| client | customer |\n`,
    );
    const changed = file.change('Customer', { definition: 'Pays well.' });
    assert.equal(changed.text, file.text.replace('Pays.', 'Pays well.'));
    assert.deepEqual(changed.term('Customer').avoid, ['client']);
  });

  it('need no definitions', () => {
    const file = markdownFile(
      `${terms}## Words\n\n| Avoid | Use |\n| --- | --- |\n| man | member |\n`,
    );
    assert.deepEqual(file.read().problems, []);
  });

  it('may give translations', () => {
    assert.deepEqual(
      read(
        '| Inggris | Pakai | Jangan |\n| --- | --- | --- |\n| Payroll | Penggajian | Gaji |\n',
      ).slice(1),
      [{ name: 'Penggajian', aliases: ['Payroll'], avoid: ['Gaji'] }],
    );
  });

  it('count in sections about the document, whose other tables and bullets do not', () => {
    const rules =
      '## Naming rules\n\n- **Rule**: one.\n\n| Prefix | Meaning |\n| --- | --- |\n| is | yes |\n\n### Style\n\n| Avoid | Use |\n| --- | --- |\n| client | Customer |\n';
    assert.deepEqual(markdownFile(terms + rules).terms.map(said), [
      { name: 'Customer', definition: 'Pays.', avoid: ['client'] },
    ]);
  });

  it('take no new term', () => {
    const table = '## Words\n\n| Avoid | Use |\n| --- | --- |\n| client | Customer |\n';
    const file = markdownFile(terms + table).add({ name: 'Van', definition: 'A car.' });
    assert.equal(file.text, `${terms.trimEnd()}\n| Van | A car. |\n\n${table}`);
  });

  it('are read in CSV files too', () => {
    const uri = 'file:///work/glossary.csv';
    const format = getFormatFor(uri);
    assert.ok(format);
    assert.deepEqual(
      new FormatFile(format, 'Instead of,Use\nclient,customer\n', uri).terms.map(said),
      [{ name: 'customer', avoid: ['client'] }],
    );
  });
});
