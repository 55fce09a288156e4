import { formatCell } from '../../glossary/formats/csv/formatCell';
import { getFieldLabel } from '../../glossary/termLabels';
import { isAcronym } from '../../language/acronyms';
import { compareNames, compareSortKeys, toSortKey } from '../../language/alphabeticalOrder';
import { completeFields, type TermFields } from '../../glossary/term';
import { escapeMarkdown } from '../../markdown/escapeMarkdown';
import { compareStrings } from '../../text/collections';
import type { ExportedRepository, ExportedTerm } from './exportedGlossary';

/** Repositories, one at a time: many of them need not be in memory together. */
export type Repositories = AsyncIterable<ExportedRepository> | Iterable<ExportedRepository>;

/** Writes the entry of each term below a heading of the second level. */
export type WriteEntries = (terms: readonly TermFields[]) => readonly string[];

/** Returns the fields of an entry as a glossary has them. Copying all fields first would take longer than writing them. */
function toTermFields(term: ExportedTerm): TermFields {
  return completeFields({
    name: term.name,
    expansion: term.expansion,
    plain: term.plain,
    definition: term.definition,
    aliases: term.aliases,
    avoid: term.avoid,
    examples: term.examples,
    status: term.status,
    delivery: term.delivery,
    owner: term.owner,
    users: term.users,
    related: term.related?.map(({ name }) => name),
    links: term.links?.map(({ text, target }) =>
      text === target ? target : `[${text}](${target})`,
    ),
    diagram: term.diagram,
    code: term.code,
    technical: term.technical,
    caseSensitive: term.caseSensitive,
    paths: term.paths,
    context: term.context,
    meta: term.meta,
  });
}

function sortTerms({ terms }: ExportedRepository): readonly ExportedTerm[] {
  return terms
    .map((term) => ({ term, key: toSortKey(term.name) }))
    .sort((a, b) => compareSortKeys(a.key, b.key))
    .map(({ term }) => term);
}

/** Writes the terms in alphabetical order; those of several repositories below a heading for each. */
export async function* writeMarkdown(
  repositories: Repositories,
  writeEntries: WriteEntries,
  isOne: boolean,
): AsyncGenerator<string> {
  yield '# Glossary\n';
  for await (const repository of repositories) {
    if (!isOne) yield `\n## ${escapeMarkdown(repository.id)}\n`;
    for (const entry of writeEntries(sortTerms(repository).map(toTermFields)))
      yield `\n${isOne ? entry : entry.replace(/^#/u, '##')}`;
  }
}

const csvFields = [
  ...(['name', 'expansion', 'plain', 'definition', 'aliases', 'avoid', 'examples'] as const),
  ...(['context', 'status', 'delivery', 'owner', 'users', 'related', 'links'] as const),
  ...(['diagram', 'code', 'technical'] as const),
];

/** Characters with which a spreadsheet starts a formula. */
const formulaStart = /^[=+\-@\t\r]/u;

/** Writes one row for each term (RFC 4180), with its repository and its place. */
export async function* writeCsv(repositories: Repositories): AsyncGenerator<string> {
  const more = ['Uses', 'Last change', 'Changed by', 'Repository', 'File', 'Line'];
  yield formatRow([...csvFields.map(getFieldLabel), ...more]);
  for await (const repository of repositories) {
    for (const term of sortTerms(repository)) {
      const fields = toTermFields(term);
      const { uses = { code: 0, docs: 0 }, change, file, line } = term;
      yield formatRow([
        ...csvFields.map((field) => formatField(fields[field])),
        String(uses.code + uses.docs),
        change?.day ?? '',
        change?.author ?? '',
        repository.id,
        file,
        String(line),
      ]);
    }
  }
}

function formatField(value: TermFields[(typeof csvFields)[number]]): string {
  if (typeof value === 'boolean') return value ? 'yes' : '';
  if (value === undefined || typeof value === 'string') return value ?? '';
  return value.join(value.some((item) => item.includes(';')) ? '\n' : '; ');
}

function formatRow(texts: readonly string[]): string {
  const cells = texts.map((text) =>
    formatCell(formulaStart.test(text) ? `'${text}` : text, ',', false),
  );
  return `${cells.join(',')}\r\n`;
}

/**
 * Writes what acronyms stand for, as MkDocs and markdown-it-abbr read it: https://python-markdown.github.io/extensions/abbreviations/.
 * An acronym with several meanings has all of them.
 */
export async function* writeAbbreviations(repositories: Repositories): AsyncGenerator<string> {
  const meanings = new Map<string, Set<string>>();
  for await (const { terms } of repositories) {
    for (const { name, expansion, aliases = [], summary } of terms) {
      const written = isAcronym(name) ? [] : aliases.filter(isAcronym);
      for (const acronym of written) addMeaning(meanings, acronym, name);
      const meaning = expansion ?? (isAcronym(name) ? summary : undefined);
      if (meaning !== undefined) addMeaning(meanings, name, meaning);
    }
  }
  const sorted = [...meanings].sort(([a], [b]) => compareNames(a, b) || compareStrings(a, b));
  for (const [acronym, texts] of sorted) yield `*[${acronym}]: ${[...texts].join('; or: ')}\n`;
}

/** A name with brackets cannot be written. */
function addMeaning(meanings: Map<string, Set<string>>, acronym: string, text: string): void {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (/[[\]\r\n]/u.test(acronym) || line === '') return;
  const known = meanings.get(acronym);
  if (known === undefined) meanings.set(acronym, new Set([line]));
  else if (![...known].some((one) => one.toLowerCase() === line.toLowerCase())) known.add(line);
}
