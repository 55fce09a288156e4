import * as l10n from '@vscode/l10n';
import { refuse, refuseChangedFile, type Refusal } from '../../../refusals';
import { YAMLException } from 'js-yaml';
import type { SourceText } from '../../../glossaryFormat';
import type { Term } from '../../../term';
import type { EntryList } from '../entryListCollector';
import type { YamlGlossaryCollector } from '../yamlGlossaryCollector';
import type { Part } from '../yamlNode';
import { readStructure } from '../readYaml';
import { parseEntry } from './parseEntry';
import { describeUnwritable } from './verifyEdits';

/** The place of a term among all terms of its file. */
export interface EntryLocation {
  readonly kind: 'place';
  readonly part: Part;
  readonly list: EntryList;
  /** The term's index among the file's terms, and their number. */
  readonly index: number;
  readonly count: number;
  readonly names: readonly string[];
}

export function* tryReadStructure(
  source: SourceText,
): Generator<undefined, YamlGlossaryCollector | undefined> {
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
): Generator<undefined, EntryLocation | Refusal> {
  const { start } = term.source.entry;
  const structure = yield* tryReadStructure(source);
  const terms = structure?.terms ?? [];
  const index = terms.findIndex((other) => other.source.entry.start === start);
  const list = structure?.lists.find(({ entries }) => entries.some((one) => one.start === start));
  if (list === undefined || index < 0 || terms[index]?.name !== term.name) {
    return refuseChangedFile();
  }
  if (terms[index + 1]?.source.entry.start === start) {
    return refuse(
      l10n.t('“{0}” has several meanings in one entry. Edit the file directly.', term.name),
    );
  }
  const parsed = parseEntry(source.text, term.source.entry, list);
  if (parsed === undefined) return refuse(describeUnwritable());
  if (parsed.hasAnchors) {
    return refuse(
      l10n.t(
        'Other entries reuse parts of “{0}” (marked with &). Edit the file directly.',
        term.name,
      ),
    );
  }
  const names = terms.map(({ name }) => name);
  return { kind: 'place', part: parsed.part, list, index, count: terms.length, names };
}
