import { isAcronym } from '../../../../language/acronyms';
import type { Range } from '../../../../text/range';
import { seemsToSpellOut } from '../../names/parenthesis';
import type { Entry } from '../entry';
import type { Block } from '../syntax/markdownBlock';
import { findFieldOfLabel } from '../../../fieldNames';
import { readBody, toWholeLines, type Body } from '../structure/body';
import type { FieldPlace } from '../syntax/blockCache';
import { readNames } from '../../names/readNames';
import { isRemark } from '../structure/vocabulary';
import { countWords, findSpanAt } from '../syntax/inline';
import type { Section } from '../structure/outline';
import { emitMeanings } from './emitMeanings';
import { createGroup, type Scope, type EntryCollector } from './scope';
import { collectBlocks } from '../structure/outline';

/** Reads a heading that is a term, with its content. `parts` are its subsections that are not terms. */
export function readHeading(
  section: Section,
  parts: readonly Section[],
  scope: Scope,
  collector: EntryCollector,
): void {
  const { heading } = section;
  if (heading === undefined) return;
  const names = readNames(scope.src, heading.content);
  if (names.length === 0) return;
  const blocks =
    parts.length === 0 ? section.body : [...section.body, ...parts.flatMap(collectBlocks)];
  const { definition, fields } = readSectionBody(section, parts, scope);
  const last = blocks.findLast(({ kind }) => kind !== 'rule');
  const entry: Entry = {
    shape: 'heading',
    names,
    range: {
      start: (section.anchor ?? heading).range.start,
      end: Math.max(last?.range.end ?? 0, heading.range.end),
    },
    label: heading.content,
    definition,
    definitionAt: heading.range.end,
    fields,
    context: scope.context,
    group: createGroup('heading', section.parent?.heading),
    meaning: undefined,
  };
  emitMeanings(entry, blocks, scope, collector);
}

/** `### Aliases` below `## Order` is a field; any other section below a term continues its definition. */
function readSectionBody(section: Section, parts: readonly Section[], scope: Scope): Body {
  const names = findOtherNames(scope.src, section.body, section.title);
  if (names === undefined) return readText(section.body, parts, scope);
  const body = section.body.filter((block) => block !== names.block);
  const { definition, fields } = readText(body, parts, scope);
  return { definition, fields: [names.place, ...fields] };
}

interface OtherNames {
  readonly block: Block;
  readonly place: FieldPlace;
}

/**
 * A first line in italics, above the definition, that lists aliases or spells an acronym out: `*batch night, the big
 * run*`.
 */
function findOtherNames(
  src: string,
  body: readonly Block[],
  title: string,
): OtherNames | undefined {
  if (body.length < 2) return undefined;
  const [block, next] = body;
  if (block?.kind !== 'paragraph' || next?.kind !== 'paragraph') return undefined;
  const { content } = block;
  const unit = findSpanAt(src, content.start, content.end);
  if (unit?.kind !== 'italic' || unit.outer.end !== content.end) return undefined;
  const value = unit.content;
  const text = src.slice(value.start, value.end);
  if (/[:.?!()\n*_]/u.test(text) || isRemark(text)) return undefined;
  const names = text.split(',').map((name) => name.trim());
  const field = isAcronym(title) && seemsToSpellOut(title, text) ? 'expansion' : 'aliases';
  if (field === 'expansion') return createOtherNames(src, block, value, field);
  if (!names.every((name) => name !== '' && countWords(name) <= 4 && !isGrammarNote(name)))
    return undefined;
  return createOtherNames(src, block, value, field);
}

function createOtherNames(
  src: string,
  block: Block,
  value: Range,
  field: 'expansion' | 'aliases',
): OtherNames {
  const whole = toWholeLines(src, block.range.start, block.range.end);
  const labelRange = { start: value.start, end: value.start };
  const text = src.slice(value.start, value.end);
  return { block, place: { field, label: '', labelRange, value, text, whole, form: 'line' } };
}

/** Grammatical labels of dictionaries, which are not aliases. */
function isGrammarNote(text: string): boolean {
  return /^(?:(?:proper |common |plural |transitive |intransitive )?(?:noun|verb|adjective|adverb|acronym|abbreviation|plural|singular|phrase|n|v|adj|adv|pl|substantiv|nom|sustantivo)|(?:draft|wip|todo|deprecated|approved))$/iu.test(
    text,
  );
}

function readText(body: readonly Block[], parts: readonly Section[], scope: Scope): Body {
  if (parts.length === 0) return readBody(scope.src, body, scope.customLabels);
  const fields: FieldPlace[] = [];
  const others: Section[] = [];
  for (const part of parts) {
    const place = readHeadingField(part, scope);
    if (place === undefined) others.push(part);
    else fields.push(place);
  }
  const text = fields.length === 0 ? others.flatMap(collectBlocks) : [];
  const read = readBody(scope.src, [...body, ...text], scope.customLabels);
  const labeled = fields.find(({ field }) => field === 'definition');
  const otherFields = fields.filter((place) => place !== labeled || read.definition !== undefined);
  return {
    definition: read.definition ?? labeled?.value,
    fields: [...read.fields, ...otherFields.filter(({ field }) => field !== 'definition')],
  };
}

function readHeadingField(
  { heading, title, body }: Section,
  { src }: Scope,
): FieldPlace | undefined {
  const field = findFieldOfLabel(title);
  const first = body[0];
  const last = body.at(-1);
  if (heading === undefined || first === undefined || last === undefined) return undefined;
  if (field === undefined || field === 'name' || field === 'meta') return undefined;
  const value = { start: first.range.start, end: last.range.end };
  return {
    field,
    label: title,
    labelRange: heading.content,
    value,
    text: src.slice(value.start, value.end),
    whole: { start: heading.range.start, end: value.end },
    form: 'heading',
  };
}
