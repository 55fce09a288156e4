import assert from 'node:assert/strict';
import type { EditResult, GlossaryFormat } from '../../../../src/core/glossary/glossaryFormat';
import type { Term, TermChange, TermFields } from '../../../../src/core/glossary/term';
import type { Range } from '../../../../src/core/text/range';
import {
  applyEdits,
  ComposedEdits,
  invertEdits,
  type TextEdit,
} from '../../../../src/core/text/textEdit';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import {
  blankLines,
  editorTakes,
  keepsFieldsTogether,
  keepsLineEnds,
  leavesAlone,
  readsBack,
  withoutNewLetter,
} from './assertions';
import { anyText, lineText, said } from '../formatChecks';
import {
  fieldValues,
  type Grammar,
  grammarFields,
  type Random,
  sentence,
  type WrittenFile,
} from './grammar';

type Kind = 'add' | 'change' | 'remove';

/** Counts attempted edits, and those that the format could make. */
export class Tally {
  readonly made: Record<Kind, number> = { add: 0, change: 0, remove: 0 };
  readonly tried: Record<Kind, number> = { add: 0, change: 0, remove: 0 };
  files = 0;
  /** Files whose terms are read as they were written. */
  understood = 0;

  get edits(): number {
    return this.made.add + this.made.change + this.made.remove;
  }

  count(kind: Kind, result: EditResult): void {
    this.tried[kind]++;
    if (result.kind === 'edits') this.made[kind]++;
  }
}

/** Writes one file, makes one random edit of it, undoes it, and checks all invariants. */
export function checkRandomEdit(grammar: Grammar, random: Random, tally: Tally): void {
  const file = grammar.write(random);
  const { terms, readable } = runToEnd(grammar.format.read(sourceOf(file, file.text)));
  tally.files++;
  const asWritten =
    readable &&
    terms.length === file.entries.length &&
    terms.every((term, i) => file.entries[i]?.name === term.name);
  if (!asWritten) return;
  tally.understood++;
  const check = new EditCheck(grammar, file, terms, tally);
  const kind = random.pick<Kind>(
    terms.length === 0 ? ['add'] : ['add', 'add', 'change', 'change', 'change', 'remove'],
  );
  const index = terms.length === 0 ? 0 : random.number(terms.length - 1);
  const term = kind === 'change' ? terms[index] : undefined;
  const fields = possible(file, random, randomChange(random, term));
  if (kind === 'add') check.add({ ...fields, name: random.pick(newNames) });
  if (kind === 'change') check.change(index, fields);
  if (kind === 'remove') check.remove(index);
}

const newNames = [
  'Aardvark',
  'Middle word',
  'MQTT',
  'Zzz',
  'Gateway',
  'Yard',
  'Basement',
  'Quokka',
  '7 zip',
  'Öre',
];

/** Usually without the fields for which the file has no place. */
function possible(
  { fields }: WrittenFile,
  random: Random,
  change: Partial<TermFields>,
): Partial<TermFields> {
  if (fields === undefined || random.chance(10)) return change;
  const kept = Object.entries(change).filter(
    ([field]) => field === 'name' || fields.includes(field),
  );
  return Object.fromEntries(kept);
}

/** Returns fields to set; for a term also some to remove. */
function randomChange(random: Random, term?: Term): Partial<TermFields> {
  const change: { -readonly [Field in keyof TermFields]?: TermFields[Field] } = {};
  const share = random.pick([10, 20, 40]);
  const odd = random.chance(15);
  if (random.chance(term === undefined ? 80 : 40))
    change.definition = odd ? random.value(anyDefinition) : someDefinition(random);
  if (random.chance(8)) change.plain = odd ? random.value(anyLine) : sentence(random);
  if (random.chance(5)) change.technical = true;
  if (random.chance(4)) change.examples = [sentence(random)];
  if (random.chance(4)) change.links = ['https://example.com/a', 'https://example.com/b'];
  if (random.chance(4)) change.code = ['src/parcels/**', 'lib/van.ts'];
  if (random.chance(4)) change.expansion = 'quick reply of the depot';
  if (random.chance(6)) change.meta = { ...term?.meta, 'Asked by': random.pick(['Eva', 'Tom']) };
  if (term !== undefined && random.chance(20)) change.meta = {};
  for (const field of grammarFields) {
    const has = term !== undefined && field in said(term);
    if (!random.chance(has ? 2 * share : share)) continue;
    const text = has && random.chance(60) ? '' : fieldValues[field](random);
    if (field === 'owner') change.owner = text !== '' && odd ? random.value(anyLine) : text;
    else if (field === 'status')
      change.status = text === '' ? undefined : random.pick(['draft', 'approved', 'deprecated']);
    else if (field === 'delivery')
      change.delivery = text === '' ? undefined : random.pick(['planned', 'mocked', 'live']);
    else change[field] = text === '' ? [] : text.split(', ');
  }
  if (term !== undefined && random.chance(10)) change.definition = '';
  if (term !== undefined && random.chance(10)) change.name = random.pick(newNames);
  return change;
}

function someDefinition(random: Random): string {
  const kind = random.number(9);
  if (kind === 0) return `${sentence(random)}\n\n${sentence(random)}`;
  if (kind === 1) return `${sentence(random)}\n${sentence(random)}`;
  return sentence(random);
}

const anyDefinition = (): typeof anyText => anyText;
const anyLine = (): typeof lineText => lineText;

interface Edited {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

class EditCheck {
  readonly #format: GlossaryFormat;
  readonly #file: WrittenFile;
  readonly #terms: readonly Term[];
  readonly #tally: Tally;

  constructor(grammar: Grammar, file: WrittenFile, terms: readonly Term[], tally: Tally) {
    this.#format = grammar.format;
    this.#file = file;
    this.#terms = terms;
    this.#tally = tally;
  }

  add(draft: TermFields | (Partial<TermFields> & { readonly name: string })): void {
    const { entries, others, text } = this.#file;
    const result = this.#run('add', this.#format.add(this.#source(text), draft));
    if (result === undefined) return;
    leavesAlone(result.edits, [...entries.map(({ range }) => range), ...others]);
    const after = this.#read(result.text);
    assert.equal(after.length, this.#terms.length + 1, 'one term more');
    const at = after.findIndex((term, i) => this.#terms[i]?.name !== term.name);
    const added = after[at];
    assert.ok(added, 'the new term is there');
    readsBack(added, { definition: '', ...draft }, undefined);
    assert.deepEqual(after.filter((term) => term !== added).map(said), this.#terms.map(said));
    this.#addAnother(result, draft.definition);
    const removal = this.#run(
      'remove',
      this.#format.remove(this.#source(result.text), added),
      result.text,
    );
    assert.ok(removal, 'what was added can be removed');
    assert.equal(
      withoutNewLetter(removal.text, text, draft.name),
      text,
      'adding and removing restores the file',
    );
  }

  /** Two entries that are added one after the other are one batch of edits of the original text. */
  #addAnother(first: Edited, definition: string | undefined): void {
    const another = { name: 'Second new one', definition: definition ?? '' };
    const second = this.#run(
      'add',
      this.#format.add(this.#source(first.text), another),
      first.text,
    );
    if (second === undefined) return;
    const composed = new ComposedEdits(this.#file.text.length);
    composed.add(first.edits);
    composed.add(second.edits);
    editorTakes(this.#file.text, composed.edits());
    assert.equal(applyEdits(this.#file.text, composed.edits()), second.text, 'composed');
  }

  change(index: number, change: TermChange): void {
    const { text } = this.#file;
    const [term, entry] = [this.#terms[index], this.#file.entries[index]];
    assert.ok(term !== undefined && entry !== undefined);
    const result = this.#run('change', this.#format.change(this.#source(text), term, change));
    if (result === undefined) return;
    const after = this.#read(result.text);
    assert.equal(after.length, this.#terms.length, 'as many terms as before');
    const changed = after[index];
    assert.ok(changed);
    readsBack(changed, change, term);
    assert.deepEqual(
      after.filter((one) => one !== changed).map(said),
      this.#terms.filter((one) => one !== term).map(said),
    );
    const { start, end } = entry.range;
    assert.ok(result.text.startsWith(text.slice(0, start)), 'nothing before the entry changes');
    assert.ok(result.text.endsWith(text.slice(end)), 'nothing after the entry changes');
    const inside = result.text.slice(start, result.text.length - (text.length - end));
    const most = blankLines(change.definition ?? '') + (inside.includes('\n') ? 1 : 0);
    assert.ok(
      blankLines(inside) <= Math.max(blankLines(text.slice(start, end)), most),
      'no blank lines doubled',
    );
    keepsFieldsTogether(text, entry, term, change, inside);
  }

  remove(index: number): void {
    const { entries, others, text } = this.#file;
    const term = this.#terms[index];
    assert.ok(term);
    const result = this.#run('remove', this.#format.remove(this.#source(text), term));
    if (result === undefined) return;
    const rest = entries.filter((_, i) => i !== index).map(({ range }) => range);
    const letter = (range: Range): boolean =>
      /^#+ \p{L}$/u.test(text.slice(range.start, range.end));
    leavesAlone(result.edits, [...rest, ...others.filter((range) => !letter(range))]);
    assert.deepEqual(
      this.#read(result.text).map(said),
      this.#terms.filter((one) => one !== term).map(said),
    );
    assert.ok(blankLines(result.text) <= blankLines(text), 'no blank lines doubled');
  }

  /** Returns `undefined` if the format refuses. */
  #run(
    kind: Kind,
    steps: Generator<undefined, EditResult>,
    before = this.#file.text,
  ): Edited | undefined {
    const result = runToEnd(steps);
    this.#tally.count(kind, result);
    if (result.kind === 'refused') return undefined;
    const { edits } = result;
    editorTakes(before, edits);
    const text = applyEdits(before, edits);
    const undo = invertEdits(before, edits);
    editorTakes(text, undo);
    assert.equal(applyEdits(text, undo), before, 'undoing restores the file');
    keepsLineEnds(before, text);
    return { text, edits };
  }

  #source(text: string): { readonly uri: string; readonly text: string; readonly named: true } {
    return sourceOf(this.#file, text);
  }

  #read(text: string): readonly Term[] {
    const { terms, readable } = runToEnd(this.#format.read(this.#source(text)));
    assert.ok(readable, 'the file stays readable');
    return terms;
  }
}

function sourceOf(
  { uri }: WrittenFile,
  text: string,
): { readonly uri: string; readonly text: string; readonly named: true } {
  return { uri, text, named: true };
}
