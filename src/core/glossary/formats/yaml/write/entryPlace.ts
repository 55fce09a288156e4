import * as l10n from '@vscode/l10n';
import { YAMLException } from 'js-yaml';
import type { EditResult, SourceText } from '../../../format';
import type { Term } from '../../../term';
import type { EntryList } from '../entryList';
import type { GlossaryReading } from '../glossaryReading';
import type { Part } from '../node';
import { readStructure } from '../readYaml';
import { parseEntry } from './entryPart';
import { cannotBeWritten } from './verify';

/** The place of a term among all terms of its file. */
export interface EntryPlace {
  readonly kind: 'place';
  readonly part: Part;
  readonly list: EntryList;
  /** The term's index among the file's terms, and their number. */
  readonly index: number;
  readonly count: number;
  readonly names: readonly string[];
}

type Refusal = Extract<EditResult, { kind: 'refused' }>;

export function* structureOf(
  source: SourceText,
): Generator<undefined, GlossaryReading | undefined> {
  try {
    return yield* readStructure(source);
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** Returns the only entry of the term; refuses one that several terms share. */
export function* findEntry(
  source: SourceText,
  term: Term,
): Generator<undefined, EntryPlace | Refusal> {
  const { start } = term.source.entry;
  const structure = yield* structureOf(source);
  const terms = structure?.terms ?? [];
  const index = terms.findIndex((other) => other.source.entry.start === start);
  const list = structure?.lists.find(({ entries }) => entries.some((one) => one.start === start));
  if (list === undefined || index < 0 || terms[index]?.name !== term.name) {
    return refusal(l10n.t('The file has changed in the meantime. Try again.'));
  }
  if (terms[index + 1]?.source.entry.start === start) {
    return refusal(
      l10n.t('“{0}” has several meanings in one entry. Edit the file directly.', term.name),
    );
  }
  const parsed = parseEntry(source.text, term.source.entry, list);
  if (parsed === undefined) return refusal(cannotBeWritten());
  if (parsed.hasAnchors) {
    return refusal(
      l10n.t(
        'Other entries reuse parts of “{0}” (marked with &). Edit the file directly.',
        term.name,
      ),
    );
  }
  const names = terms.map(({ name }) => name);
  return { kind: 'place', part: parsed.part, list, index, count: terms.length, names };
}

function refusal(reason: string): Refusal {
  return { kind: 'refused', reason };
}
