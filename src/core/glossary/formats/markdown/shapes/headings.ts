import type { Entry } from '../entry';
import type { Block } from '../syntax/block';
import { fieldOfLabel } from '../../../fieldNames';
import { readBody, type Body } from '../structure/body';
import type { FieldPlace } from '../syntax/findings';
import { readNames } from '../../names/readNames';
import type { Section } from '../structure/outline';
import { emitMeanings } from './meanings';
import { groupOf, type Scope, type Sink } from './scope';

/** A heading that is a term, with all below it that belongs to it. `parts` are sections below it that are no terms. */
export function readHeading(
  section: Section,
  parts: readonly Section[],
  scope: Scope,
  sink: Sink,
): void {
  const { heading } = section;
  if (heading === undefined) return;
  const names = readNames(scope.src, heading.content);
  if (names.length === 0) return;
  const blocks = parts.length === 0 ? section.body : [...section.body, ...parts.flatMap(allBlocks)];
  const { definition, fields } = bodyOf(section, parts, scope);
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
    group: groupOf('heading', section.parent?.heading),
    meaning: undefined,
  };
  emitMeanings(entry, blocks, scope, sink);
}

function allBlocks(section: Section): readonly Block[] {
  const heading = section.heading === undefined ? [] : [section.heading];
  return [...heading, ...section.body, ...section.children.flatMap(allBlocks)];
}

/** `### Aliases` below `## Order` is a field; any other section below a term goes on with its definition. */
function bodyOf(section: Section, parts: readonly Section[], scope: Scope): Body {
  if (parts.length === 0) return readBody(scope.src, section.body, scope.own);
  const fields: FieldPlace[] = [];
  const others: Section[] = [];
  for (const part of parts) {
    const place = headingField(part, scope);
    if (place === undefined) others.push(part);
    else fields.push(place);
  }
  const text = fields.length === 0 ? others.flatMap(allBlocks) : [];
  const body = readBody(scope.src, [...section.body, ...text], scope.own);
  const labelled = fields.find(({ field }) => field === 'definition');
  const rest = fields.filter((place) => place !== labelled || body.definition !== undefined);
  return {
    definition: body.definition ?? labelled?.value,
    fields: [...body.fields, ...rest.filter(({ field }) => field !== 'definition')],
  };
}

function headingField({ heading, title, body }: Section, { src }: Scope): FieldPlace | undefined {
  const field = fieldOfLabel(title);
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
