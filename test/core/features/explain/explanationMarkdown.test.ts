import assert from 'node:assert/strict';
import {
  type ExplanationStyle,
  renderExplanation,
  renderMeaningList,
} from '../../../../src/core/features/explain/explanationMarkdown';
import type { Meaning } from '../../../../src/core/features/explain/explanation';
import type { Term, TermDraft } from '../../../../src/core/glossary/term';
import { TermIndex } from '../../../../src/core/matching/termIndex';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { looseTerm } from '../glossaryOf';
import { around } from '../picture/neighborhoods';

const plainStyle: ExplanationStyle = {
  icon: () => '',
  openTerm: () => undefined,
  editTerm: () => undefined,
  showInDiagram: () => undefined,
};

const fullStyle: ExplanationStyle = {
  icon: (name) => `<${name}>`,
  openTerm: ({ name }) => `open:${name}`,
  editTerm: ({ name }) => `edit:${name}`,
  showInDiagram: () => 'diagram:me',
  openFile: (uri) => `file:${uri.slice(uri.lastIndexOf('/') + 1)}`,
  picture: () => '![picture]',
};

interface Options {
  readonly style?: Partial<ExplanationStyle>;
  readonly base?: ExplanationStyle;
  readonly others?: readonly Term[];
  readonly form?: Meaning['form'];
  readonly written?: string;
  readonly diagramContext?: Meaning['diagramContext'];
}

/** Returns the paragraphs of an explanation. */
function explain(draft: TermDraft, options: Options = {}): readonly string[] {
  const term = looseTerm(draft, 'docs/GLOSSARY.md');
  const { form = 'name', written = term.name, diagramContext } = options;
  const others = options.others ?? [];
  const index = runToEnd(TermIndex.build([term, ...others], [MemoryWorkspace.root]));
  const style = { ...(options.base ?? plainStyle), ...options.style };
  const meaning = { term, form, written, diagramContext };
  return renderExplanation(meaning, index, style).split('\n\n');
}

describe('an explanation as Markdown', () => {
  it('begins with the name, its acronym or expansion, and its context', () => {
    const title = (draft: TermDraft): string | undefined => explain(draft)[0];
    assert.equal(title({ name: 'Order' }), '**Order**');
    assert.equal(title({ name: 'Order', context: 'Shop' }), '**Order** · _Shop_');
    assert.equal(
      title({ name: 'SLA', expansion: 'Service level agreement' }),
      '**SLA** — Service level agreement',
    );
    assert.equal(
      title({ name: 'Service level agreement', aliases: ['SLA'], context: 'A*B' }),
      '**Service level agreement** (SLA) · _A\\*B_',
    );
  });

  it('shows the meaning, without it the absence', () => {
    assert.deepEqual(explain({ name: 'Order', definition: 'A *wish*.' }), [
      '**Order**',
      'A *wish*.',
    ]);
    assert.deepEqual(explain({ name: 'Order' }), ['**Order**', '_No definition yet._']);
    assert.deepEqual(explain({ name: 'Order', plain: 'What you want.' }), [
      '**Order**',
      'In plain words: What you want.',
    ]);
    assert.deepEqual(explain({ name: 'Order', plain: 'What you want.', definition: 'A wish.' }), [
      '**Order**',
      'In plain words: What you want.',
      'A wish.',
    ]);
    assert.deepEqual(explain({ name: 'Order', plain: '- one\n- two' }), [
      '**Order**',
      'In plain words: ',
      '- one\n- two',
    ]);
  });

  it('advises against a discouraged word, otherwise shows an unusual status', () => {
    const draft = { name: 'Order', definition: 'x', avoid: ['wish', 'demand'] };
    const avoided = { form: 'avoid', written: 'Wish' } as const;
    assert.deepEqual(explain({ ...draft, status: 'draft' }, avoided), [
      '**Order**',
      'Use “Order” instead of “Wish”.',
      'x',
    ]);
    assert.deepEqual(explain(draft), ['**Order**', 'x', 'Avoid wish and demand.']);
    const status = (value: TermDraft['status']): readonly string[] =>
      explain({ name: 'Order', definition: 'x', ...(value && { status: value }) });
    assert.equal(status('approved').length, 2);
    assert.equal(status('deprecated').length, 3);
    assert.equal(
      explain({ name: 'Order', status: 'deprecated' }, { base: fullStyle })[1]?.slice(0, 10),
      '<warning> ',
    );
    assert.equal(explain(draft, { ...avoided, base: fullStyle })[1]?.slice(0, 12), '<lightbulb> ');
  });

  it('lists delivery status, owner and users in one line', () => {
    const draft = { name: 'Order', definition: 'x' };
    assert.deepEqual(explain({ ...draft, owner: 'Team *A*' }), ['**Order**', 'x', 'Team \\*A\\*']);
    assert.deepEqual(explain({ ...draft, users: ['Shop', 'App'] }), [
      '**Order**',
      'x',
      'used by Shop and App',
    ]);
    for (const [delivery, icon] of [
      ['planned', 'clock'],
      ['mocked', 'beaker'],
      ['live', 'pass'],
      ['external', 'link-external'],
      ['retired', 'archive'],
    ] as const) {
      const facts = explain(
        { ...draft, delivery, owner: 'A', users: ['B'] },
        { base: fullStyle },
      )[2];
      assert.match(
        facts ?? '',
        new RegExp(`^<${icon}> .+ · <organization> A · <account> used by B$`, 'u'),
      );
    }
  });

  it('shows other names and the first example', () => {
    assert.deepEqual(
      explain({
        ...{
          name: 'Service level agreement',
          definition: 'x',
          aliases: ['SLA', 'Promise', 'Pact'],
        },
        ...{ avoid: ['Oath'], examples: ['99 *%*', 'second'] },
      }),
      [
        '**Service level agreement** (SLA)',
        'x',
        'Also called Promise and Pact. Avoid Oath.',
        'For example: _99 \\*%\\*_',
      ],
    );
    assert.deepEqual(explain({ name: 'Order', definition: 'x', aliases: ['order'] }), [
      '**Order**',
      'x',
    ]);
    assert.deepEqual(
      explain({ name: 'Order', definition: 'x', aliases: ['Wish'] }, { form: 'avoid' }).at(-1),
      'Also called Wish.',
    );
  });

  it('has links to the diagram, the entry and the editor next to the title', () => {
    const diagramContext = around([['me', '', 'bank']]);
    const draft = { name: 'Order', definition: 'x' };
    assert.equal(
      explain(draft, { base: fullStyle, diagramContext })[0],
      '**Order** &nbsp; [<type-hierarchy>](diagram:me "Show in diagram")' +
        ' &nbsp; [<book>](open:Order "Open entry") &nbsp; [<edit>](edit:Order "Edit")',
    );
    assert.equal(
      explain(draft, { base: fullStyle })[0],
      '**Order** &nbsp; [<book>](open:Order "Open entry") &nbsp; [<edit>](edit:Order "Edit")',
    );
  });

  it('says the plain words only if the definition does not begin with them', () => {
    const said = (plain: string, definition: string): readonly string[] =>
      explain({ name: 'Order', plain, definition }).slice(1);
    assert.deepEqual(said('A wish.', 'A **wish**, paid'), ['A **wish**, paid']);
    assert.deepEqual(said('A wish', 'A wish.'), ['A wish.']);
    assert.deepEqual(said('A wish', 'A wishing well.'), [
      'In plain words: A wish',
      'A wishing well.',
    ]);
    assert.deepEqual(said('A wish', ''), ['In plain words: A wish']);
  });

  it('gives no advice if a problem gives it', () => {
    const draft = { name: 'Order', definition: 'x', status: 'deprecated' } as const;
    assert.equal(explain(draft).length, 3);
    assert.deepEqual(explain(draft, { style: { hasAdvice: false } }).slice(1), ['x']);
    const options = { form: 'avoid', written: 'wish' } as const;
    assert.equal(explain(draft, options)[1], 'Use “Order” instead of “wish”.');
    assert.equal(explain(draft, { ...options, style: { hasAdvice: false } })[1], 'x');
  });

  it('lists several meanings in one line each', () => {
    const terms = [
      looseTerm({ name: 'POD', context: 'Shop', plain: 'Paid late', definition: 'x' }),
      looseTerm({ name: 'POD', expansion: 'Proof of *delivery*', definition: 'A _note_. More.' }),
      looseTerm({ name: 'POD' }),
    ];
    const meanings = terms.map((term) => ({
      term,
      form: 'name' as const,
      written: 'POD',
      diagramContext: undefined,
    }));
    const [title, lines] = renderMeaningList(meanings, fullStyle).split('\n\n');
    assert.equal(title, '**POD** has 3 meanings:');
    assert.deepEqual(lines?.split('\n'), [
      '1. **POD** · _Shop_',
      '2. [Proof of \\*delivery\\*](open:POD): A note.',
      '3. [POD](open:POD) · _GLOSSARY.md_',
    ]);
    assert.match(renderMeaningList(meanings, plainStyle), /^3\. POD · _GLOSSARY\.md_$/mu);
    const [, alone] = renderMeaningList(meanings.slice(1), plainStyle).split('\n\n');
    assert.match(alone ?? '', /^2\. POD$/mu, 'no other meaning has its name');
  });

  it('shows the picture, then what is connected; explained connections come first', () => {
    const diagramContext = around([['me', 'asks', 'bank']]);
    const draft = { name: 'Order', definition: 'x' };
    const parts = (style: Partial<ExplanationStyle>): readonly string[] =>
      explain(draft, { style: { picture: () => '![picture]', ...style }, diagramContext }).slice(2);
    assert.deepEqual(parts({}), ['![picture]', 'Calls **bank**.']);
    assert.deepEqual(parts({ readArrows: { target: 'own:arrows' } }), [
      '![picture]',
      'Calls **bank**. [Explain the connections](own:arrows)',
    ]);
    assert.deepEqual(parts({ readArrows: 'here' }), [
      'Calls **bank**.',
      '**Explain the connections**',
      '- **me** calls **bank**: “asks”.',
      '![picture]',
    ]);
    assert.deepEqual(explain(draft, { diagramContext: around([]) }).slice(2), []);
    const two = around([
      ['me', '', 'bank'],
      ['me', '', 'shop'],
    ]);
    assert.equal(
      explain(draft, { style: { readArrows: 'here' }, diagramContext: two }).at(-1),
      '- **me** calls **bank**.\n- **me** calls **shop**.',
    );
  });

  it('links the first mention of each other term, and files of the workspace', () => {
    const others = [
      looseTerm({ name: 'Depot', definition: 'A "hall". Large.' }),
      looseTerm({ name: 'Tour' }),
    ];
    const style = {
      openTerm: ({ name }: Term) => (name === 'Tour' ? undefined : `open:${name}`),
      openFile: (uri: string) => (uri.includes('docs') ? `file:${uri}` : undefined),
    };
    const text = (definition: string): readonly string[] =>
      explain({ name: 'Order', definition }, { others, style }).slice(1);
    assert.deepEqual(text('The order is in a depot, the depot of a tour.'), [
      `The order is in a [depot](open:Depot "A 'hall'."), the depot of a tour.`,
    ]);
    assert.deepEqual(text('- one\n- a depot and a depot'), [
      `- one\n- a [depot](open:Depot "A 'hall'.") and a depot`,
    ]);
    assert.deepEqual(text('`depot` [depot](a.md#x) and [b](../b.md)'), [
      '`depot` [depot](file:file:///repo/docs/a.md) and b',
    ]);
  });

  it('leads to the entry for the rest of a long definition', () => {
    const sentence = `${'word '.repeat(60)}end.`;
    const long = `${sentence}\n\n${sentence}`;
    const style = { openTerm: () => 'open:it' };
    assert.deepEqual(explain({ name: 'Order', definition: long }).slice(1), [`${sentence} …`]);
    assert.deepEqual(explain({ name: 'Order', definition: long }, { style }), [
      '**Order** &nbsp; [Open entry](open:it)',
      `${sentence} [Read more](open:it)`,
    ]);
    const list = `- ${sentence}\n\n${sentence}`;
    assert.deepEqual(explain({ name: 'Order', definition: list }).slice(1), [`- ${sentence}`, '…']);
  });
});
