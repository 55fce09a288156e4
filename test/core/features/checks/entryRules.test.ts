import assert from 'node:assert/strict';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf, wordsOf } from './checked';
import { shopGlossary } from './shopGlossary';

describe('the checks of entries', () => {
  it('reports unused entries, after all files are read', async () => {
    const project = await projectOf({ files: { 'glossary.yml': shopGlossary } });
    const customer = project.glossary.terms[0];
    assert.ok(customer);
    const facts = (isUsed: typeof project.isUsed) =>
      new DocumentFacts({ ...project, isUsed }, MemoryWorkspace.uri('glossary.yml'), shopGlossary);
    const words = (isUsed: typeof project.isUsed) =>
      checkDocument(facts(isUsed)).flatMap(({ code, word }) =>
        code === 'unused-term' ? word : [],
      );
    assert.deepEqual(words(undefined), []);
    const unused = words((term) => term === customer);
    assert.ok(unused.includes('SLA') && !unused.includes('Customer'));
  });

  it('reports nothing about entries past the end of a text that has become shorter', async () => {
    const text =
      '- name: Depot\n  definition: A hall. The QXZ is here.\n- name: Dock\n  definition: The dock.\n';
    const project = await projectOf({ files: { 'glossary.yml': text } });
    for (const end of [0, 10, 30, text.length - 1]) {
      const uri = MemoryWorkspace.uri('glossary.yml');
      const document = new DocumentFacts(project, uri, text.slice(0, end));
      assert.equal(document.readable.length, end);
      assert.ok(
        checkDocument(document).every(({ range }) => range.end <= end),
        `${end}`,
      );
    }
  });

  it('reports no unused files, which are read as entries', async () => {
    const text = '# Glossary\n\n- **plan.md**: A list.\n- **a/b/c**: A path.\n- **Node**: A box.\n';
    const project = await projectOf({ files: { 'GLOSSARY.md': text } });
    assert.equal(project.glossary.terms.length, 3);
    const facts = { ...project, isUsed: () => false };
    const document = new DocumentFacts(facts, MemoryWorkspace.uri('GLOSSARY.md'), text);
    assert.deepEqual(
      checkDocument(document).map(({ word }) => word),
      ['Node'],
    );
  });

  describe('of unused entries are silent about', () => {
    const unusedIn = async (text: string, foundBy: 'name' | 'section' = 'name') => {
      const project = await projectOf({ files: { 'GLOSSARY.md': text } });
      const uri = MemoryWorkspace.uri('GLOSSARY.md');
      const file = project.glossary.files.get(uri);
      assert.ok(file);
      const glossary = { ...project.glossary, files: new Map([[uri, { ...file, foundBy }]]) };
      const document = new DocumentFacts({ ...project, glossary, isUsed: () => false }, uri, text);
      return checkDocument(document).flatMap(({ code, word }) =>
        code === 'unused-term' ? word : [],
      );
    };
    const list = (...names: readonly string[]): string =>
      `# Glossary\n\n${names.map((name) => `- **${name}**: This is what it is.\n`).join('')}`;

    it('those of a section, which explains its own document', async () => {
      assert.deepEqual(await unusedIn(list('Depot', 'Dock')), ['Depot', 'Dock']);
      assert.deepEqual(await unusedIn(list('Depot', 'Dock'), 'section'), []);
    });

    it('descriptions, and members of code', async () => {
      const names = ['Depot -> Dock', 'A depot next to a dock', 'Depot/Dock', 'Depot.DOCK'];
      assert.deepEqual(await unusedIn(list('A depot and dock', ...names, 'DepotDock')), [
        'A depot and dock',
        'DepotDock',
      ]);
    });

    it('ordinary words of languages that inflect them', async () => {
      const sentence = 'Das ist eine Liste, die für alle Texte und nicht nur für einen gilt.\n';
      assert.deepEqual(await unusedIn(`${list('Lager', 'QZR', 'DepotDock')}\n${sentence}`), [
        'QZR',
        'DepotDock',
      ]);
    });

    it('repeated labels, introductions of lists, values, and entries without a definition', async () => {
      const twice =
        '# Glossary\n\n## Depot\n\nA hall.\n\n## Dock\n\nA gate.\n\n## Depot\n\nA shelf.\n';
      assert.deepEqual(await unusedIn(twice), ['Dock']);
      const values = '| Value | Meaning |\n|---|---|\n| `depot` | A hall. |\n';
      assert.deepEqual(await unusedIn(`# Glossary\n\n${values}`), []);
      assert.deepEqual(await unusedIn('# Glossary\n\n## Depot\n\n## Dock\n\nA gate.\n'), ['Dock']);
      const introduced = '# Glossary\n\n## Depot:\n\nA hall.\n\n## Dock\n\nA gate.\n';
      assert.deepEqual(await unusedIn(introduced), ['Dock']);
    });
  });

  it('reports no unused entries of a glossary of which most are unused, if it is large', async () => {
    const unusedOf = async (count: number, used: number): Promise<number> => {
      const names = Array.from({ length: count }, (_, i) => `Thing${i}`);
      const text = `terms:\n${names.map((name) => `  - {name: ${name}, definition: X.}\n`).join('')}`;
      const project = await projectOf({ files: { 'glossary.yml': text } });
      const isUsed = ({ name }: { readonly name: string }): boolean => names.indexOf(name) < used;
      const facts = { ...project, isUsed };
      return checkDocument(new DocumentFacts(facts, MemoryWorkspace.uri('glossary.yml'), text))
        .length;
    };
    assert.equal(await unusedOf(12, 6), 6);
    assert.equal(await unusedOf(12, 5), 0);
    assert.equal(await unusedOf(5, 0), 5);
    assert.equal(await unusedOf(6, 0), 0);
  });

  /** Returns the names of the entries whose definition refers to themselves. */
  const selfReferring = async (
    entries: readonly (readonly [name: string, definition: string])[],
  ): Promise<readonly string[]> => {
    const lines = entries.map((entry) => `  - ${JSON.stringify(toEntry(...entry))}\n`);
    const files = { 'glossary.yml': `terms:\n${lines.join('')}` };
    return wordsOf('self-referring-definition', 'glossary.yml', { files });
  };
  const toEntry = (name: string, definition: string) => ({ name, definition });

  it('reports definitions that only repeat the word', async () => {
    const repeating = [
      ['Settlement', 'The settlement of a trade.'],
      ['Bank gateway', 'A gateway for the bank.'],
      ['Route', 'Every route that  a courier drives.'],
      ['Parcel', 'Parcels, for us.'],
      ['Van', 'An  van'],
      ['Van load', 'Each van  load: what it is.'],
      ['Order form', 'An order form means a form for orders.'],
      ['Order list', 'Our order lists are the list of any order.'],
      ['Ticket', 'Tickets mean tickets for a train.'],
      ['Seat', 'A seat describes a seat which is free.'],
      ['Tour', 'A tour refers to a tour with stops.'],
      ['Night tours', 'A tour in the night'],
      ['Depot', 'Depot'],
      ['Loading dock', 'loading dock.'],
    ] as const;
    assert.deepEqual(
      await selfReferring(repeating),
      repeating.map(([name]) => name),
    );
  });

  it('reports no definition that adds something, or that is missing', async () => {
    const adding = [
      ['Order', 'An order is a request to buy.'],
      ['Ledger', 'The book of all payments.'],
      ['Payment run', 'Sends all payments of a day.'],
      ['Depot', ''],
      ['Route', 'Route planning of the day.'],
      ['Pass', 'Passes are papers.'],
      ['Gate', 'What it is.'],
      ['Order form', 'An order form is paper. An order form for orders.'],
      ['Van', 'Car is a van.'],
      ['Toll', 'The toll forms a budget.'],
      ['Shipment', 'What is shipped'],
      ['Stop', 'Bus stop of a tour.'],
    ] as const;
    assert.deepEqual(await selfReferring(adding), []);
  });

  it('say what to do', async () => {
    const text = 'terms:\n  - {name: Depot, definition: The depot of a town.}\n';
    const project = await projectOf({ files: { 'glossary.yml': text } });
    const uri = MemoryWorkspace.uri('glossary.yml');
    const facts = { ...project, isUsed: () => false };
    assert.deepEqual(
      checkDocument(new DocumentFacts(facts, uri, text)).map(({ message }) => message),
      [
        '“Depot” is not used outside the glossary. Remove the entry, or add the name that is in use as an alias.',
        'The definition of “Depot” uses the term itself. Define it in other words.',
      ],
    );
  });
});
