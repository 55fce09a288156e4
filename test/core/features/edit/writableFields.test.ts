import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planChange } from '../../../../src/core/features/edit/editTerms';
import type { FormField } from '../../../../src/core/features/edit/termForm';
import { createFormFields } from '../../../../src/core/features/edit/termForm';
import { findRefusal, listWritableFields } from '../../../../src/core/features/edit/writableFields';
import { findReferencedTerm, toTermReference } from '../../../../src/core/glossary/termReference';
import { getReaderFor } from '../../../../src/core/glossary/formats/readers';
import type { Term } from '../../../../src/core/glossary/term';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { grammars } from '../../glossary/edits/grammars';
import { Random, type Grammar } from '../../glossary/edits/grammar';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { propertyTimeout, runs } from '../../propertyRuns';
import { isAcronym, spellsOut } from '../../../../src/core/language/acronyms';
import { scheduler } from '../../stores';

function readTerms(path: string, text: string): readonly Term[] {
  const uri = MemoryWorkspace.uri(path);
  const reader = getReaderFor(uri);
  assert.ok(reader);
  return runToEnd(reader.read({ uri, text, named: true })).terms;
}

async function listLabels(path: string, text: string, name: string): Promise<readonly string[]> {
  const workspace = new MemoryWorkspace({ [path]: text });
  const term = readTerms(path, text).find((one) => one.name === name);
  assert.ok(term);
  const fields = await listWritableFields(workspace, term, scheduler);
  return fields.map(({ label }) => label);
}

const all = createFormFields().map(({ label }) => label);

const rst = 'Glossary\n========\n\n.. glossary::\n\n   Van\n      A car.\n';

/** A file with an entry "Van", and the fields of the form that its shape has no place for. */
const shapes: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['a heading', 'GLOSSARY.md', '# Glossary\n\n## Van\n\nA car.\n\n## Zone\n\nA part.\n', []],
  ['a bullet', 'GLOSSARY.md', '# Glossary\n\n- **Van**: A car.\n- **Zone**: A part.\n', []],
  ['a bold paragraph', 'GLOSSARY.md', '# Glossary\n\n**Van**: A car.\n\n**Zone**: A part.\n', []],
  [
    'a row of two columns',
    'GLOSSARY.md',
    '# Glossary\n\n| Term | Definition |\n| --- | --- |\n| Van | A car. |\n',
    all.filter((label) => !['Definition', 'Name'].includes(label)),
  ],
  [
    'a row with an owner',
    'GLOSSARY.md',
    '# Glossary\n\n| Term | Owner | Definition |\n| --- | --- | --- |\n| Van | Eva | A car. |\n',
    all.filter((label) => !['Definition', 'Name', 'Owner'].includes(label)),
  ],
  [
    'a definition list',
    'GLOSSARY.md',
    '# Glossary\n\nVan\n: A car.\n\nZone\n: A part.\n',
    all.filter((label) => !['Definition', 'Name'].includes(label)),
  ],
  ['reStructuredText', 'glossary.rst', rst, []],
  ['AsciiDoc', 'glossary.adoc', '= Glossary\n\nVan:: A car.\nZone:: A part.\n', []],
  [
    'CSV',
    'glossary.csv',
    'Term,Definition,Owner\nVan,A car.,Eva\n',
    all.filter((label) => !['Definition', 'Name', 'Owner'].includes(label)),
  ],
  ['a file of its own', 'glossary/van.md', '# Van\n\nA car.\n', []],
  ['YAML', 'glossary.yml', '- term: Van\n  definition: A car.\n', []],
  ['JSON', 'glossary.json', '[\n  {"term": "Van", "definition": "A car."}\n]\n', []],
];

describe('fields that an entry can hold', function () {
  this.timeout(propertyTimeout);

  for (const [title, path, text, missing] of shapes) {
    it(`are offered for ${title}, and no others`, async () => {
      const offered = await listLabels(path, text, 'Van');
      assert.deepEqual(
        all.filter((label) => !offered.includes(label)),
        missing,
      );
    });
  }

  it('are all offered if the file cannot be read, so that saving gives the reason', async () => {
    const [term] = readTerms('glossary.yml', '- term: Van\n  definition: A car.\n');
    assert.ok(term);
    const fields = await listWritableFields(new MemoryWorkspace({}), term, scheduler);
    assert.deepEqual(
      fields.map(({ label }) => label),
      all,
    );
  });

  it('include the expansion of an acronym where brackets after the name hold it', async () => {
    const text = '# Glossary\n\n| Term | Definition |\n| --- | --- |\n| SLA | A promise. |\n';
    assert.deepEqual(await listLabels('GLOSSARY.md', text, 'SLA'), [
      'Definition',
      'Name',
      'Stands for',
    ]);
  });

  it('give the reason for a value that they cannot hold', async () => {
    const text = '# Glossary\n\n| Term | Definition |\n| --- | --- |\n| SLA | A promise. |\n';
    const workspace = new MemoryWorkspace({ 'GLOSSARY.md': text });
    const [term] = readTerms('GLOSSARY.md', text);
    assert.ok(term);
    const check = (expansion: string): Promise<string | undefined> =>
      findRefusal(workspace, term, { expansion }, scheduler);
    assert.equal(await check('Service level agreement'), undefined);
    assert.match((await check('night van')) ?? '', /no place for: expansion/u);
  });

  for (const grammar of grammars) {
    it(`take any ordinary value, in ${grammar.name}`, () =>
      fc.assert(
        fc.asyncProperty(fc.gen(), (generate) => takesValues(grammar, new Random(generate))),
        runs(4),
      ));
  }
});

async function takesValues(grammar: Grammar, random: Random): Promise<void> {
  const { uri, text } = grammar.write(random);
  const path = uri.slice(MemoryWorkspace.uri('').length);
  const workspace = new MemoryWorkspace({ [path]: text });
  const terms = readTerms(path, text);
  if (terms.length === 0) return;
  const term = random.pick(terms);
  // Several entries with one name are told apart by their offsets.
  assert.ok(findReferencedTerm(terms, toTermReference(term)));
  for (const field of await listWritableFields(workspace, term, scheduler)) {
    const value = chooseValue(field, random, term);
    const plan = await planChange(workspace, toTermReference(term), field.change(value), scheduler);
    assert.ok(
      plan.kind === 'edits',
      `${field.label} of ${term.name} in ${JSON.stringify(text)}: ${JSON.stringify(value)}`,
    );
  }
}

const words = ['parcel', 'night van', 'Depot Süd', 'x-ray', '用語', 'C3 hub'];

/** Returns a value as people type it: a word or words, a sentence, or a few items. */
function chooseValue(field: FormField, random: Random, term: Term): string {
  if (field.choices) return random.pick(field.choices).value;
  const example = field.example ?? '';
  if (example.includes(',')) return random.some(words, 40).join(', ');
  if (example.endsWith('.')) return `A ${random.pick(words)} of the ${random.pick(words)}.`;
  if (/[/A-Z]/u.test(example.slice(1))) return example;
  const change = field.change('x');
  if (change.name !== undefined) return `${term.name} two`;
  return change.expansion !== undefined && isAcronym(term.name)
    ? spell(term.name)
    : random.pick(words);
}

/** Returns words whose first letters are the acronym. */
function spell(acronym: string): string {
  const spelled = Array.from(acronym, (letter) => `${letter}xample`).join(' ');
  assert.ok(spellsOut(acronym, spelled));
  return spelled;
}
