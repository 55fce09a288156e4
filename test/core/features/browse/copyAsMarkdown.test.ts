import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  copyAllAsMarkdown,
  copyAsMarkdown,
} from '../../../../src/core/features/browse/copyAsMarkdown';
import { markdownFormat } from '../../../../src/core/glossary/formats/markdown/markdownFormat';
import { deliveries, statuses } from '../../../../src/core/glossary/term';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { looseTerm } from '../glossaryOf';

function copied(draft: Parameters<typeof looseTerm>[0]): string {
  const copy = copyAsMarkdown(looseTerm(draft));
  return copy.kind === 'text' ? copy.text : assert.fail(copy.reason);
}

describe('copyAsMarkdown', () => {
  it('writes an entry for a page or a message', () => {
    const text = copied({
      name: 'SLA',
      expansion: 'service level agreement',
      definition: 'Our promise.\n\nIn writing.',
      aliases: ['promise'],
      owner: 'Product office',
    });
    assert.equal(
      text,
      [
        '## SLA (service level agreement)',
        'Our promise.',
        'In writing.',
        '- **Aliases**: promise\n- **Owner**: Product office\n',
      ].join('\n\n'),
    );
  });

  it('removes links into this repository', () => {
    const text = copied({
      name: 'Depot',
      definition: 'A building.',
      context: 'Sorting',
      diagram: ['depot'],
      code: ['src/depot'],
      paths: ['src/**'],
    });
    assert.equal(text, '## Depot\n\nA building.\n');
  });

  it('can be pasted into another glossary, where it is read as it was', () => {
    const word = fc.constantFrom('parcel', 'van', 'depot', 'route', 'label');
    const words = fc.array(word, { minLength: 2, maxLength: 4 }).map((all) => all.join(' '));
    const draft = fc.record({
      name: words,
      definition: words.map((text) => `It means ${text}.`),
      aliases: fc.uniqueArray(
        words.map((text) => `a ${text}`),
        { maxLength: 2 },
      ),
      owner: fc.option(words, { nil: undefined }),
      status: fc.constantFrom(undefined, ...statuses),
      delivery: fc.constantFrom(undefined, ...deliveries),
    });
    fc.assert(
      fc.property(draft, (fields) => {
        const text = copied(fields);
        const source = { uri: 'file:///GLOSSARY.md', text: `# Glossary\n\n${text}` };
        const [term, ...others] = runToEnd(markdownFormat.read(source)).terms;
        assert.equal(others.length, 0);
        assert.ok(term);
        const { name, definition, aliases, owner, status, delivery } = term;
        assert.deepEqual({ name, definition, aliases, owner, status, delivery }, { ...fields });
      }),
    );
  });

  it('writes many entries as it writes each of them', () => {
    // Words that headings and lines of a glossary have a meaning for.
    const title = fc.constantFrom(
      ...['Overview', 'Index', 'References', 'Terms', 'Glossary', 'Acronyms', 'A', 'B', 'A-C', 'Z'],
      ...['Owner', 'Status', 'Definition', 'Aliases', 'See also', 'How it works', 'Why', 'TODO'],
      ...['Parcel', 'parcel', 'SLA', 'Parcel (large)', 'Parcel, large', 'Notes', 'Introduction'],
      ...['Scope', 'License', 'Value', '1. Parcel', 'Parcel?', 'Parcel.', '3GPP related acronyms'],
      ...['one two three four five six seven eight nine ten', 'Parcel - van', 'Überweisung', 'v2'],
    );
    const word = fc.constantFrom('parcel', 'van', 'depot', 'route', 'label', 'service', 'A', 'see');
    const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
    const sentence = fc.constantFrom(
      ...['See Parcel', 'see Parcel.', 'TODO', 'Same as Parcel', 'A. B.', 'A parcel (van)', 'SLA'],
      ...[
        'Deprecated',
        'Parcel; van',
        'Parcel - a van',
        'Owner - depot',
        'Also called van',
        'none',
      ],
      ...['Status live', '', 'a', 'Two words.\n\nAnd more.', '**Owner**: depot', 'Owner: depot'],
    );
    const text = fc.oneof(title, words, sentence);
    const entry = fc.record({
      name: fc.oneof(title, words),
      expansion: fc.option(fc.oneof(words, fc.constantFrom('service level agreement', 'A')), {
        nil: undefined,
      }),
      plain: fc.option(text, { nil: undefined }),
      definition: fc.oneof(text, words),
      aliases: fc.array(fc.oneof(title, words), { maxLength: 2 }),
      avoid: fc.array(words, { maxLength: 1 }),
      examples: fc.array(text, { maxLength: 2 }),
      owner: fc.option(text, { nil: undefined }),
      users: fc.array(words, { maxLength: 2 }),
      status: fc.constantFrom(undefined, ...statuses),
      meta: fc.constantFrom<Readonly<Record<string, string>> | undefined>(
        undefined,
        undefined,
        { Topic: 'van' },
        { Owner: 'depot' },
      ),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (drafts) => {
        const terms = drafts.map((draft) => looseTerm(draft));
        assert.deepEqual(copyAllAsMarkdown(terms), terms.map(copyAsMarkdown));
      }),
    );
  });
});
