import { addAll } from '../../../text/collections';
import type { Range } from '../../../text/range';
import { findEntryCommands } from '../../discovery/latexCommands';
import type { FileContent, SourceText } from '../../glossaryFormat';
import type { Term } from '../../term';
import { checkTerms } from '../checkTerms';
import { createEmptyFields } from '../mutableTermFields';
import { toNamedFields } from '../names/toNamedFields';
import { followReferences } from '../names/seeReference';
import { type Argument, LatexSyntax } from './latexSyntax';
import { toMarkdown, toPlainName } from './latexText';

const entriesPerStep = 200;

/** The texts of one entry, as ranges of the file. */
interface LatexEntry {
  readonly key: string;
  readonly entry: Range;
  readonly name: Range;
  readonly expansion?: Range | undefined;
  readonly definition?: Range | undefined;
  readonly aliases: readonly Range[];
  /** Keys of other entries. */
  readonly related: readonly string[];
}

/** Reads the entries that commands of LaTeX packages define; everything else is left out. */
export function* readLatex({ uri, text }: SourceText): Generator<undefined, FileContent> {
  const syntax = new LatexSyntax(text);
  const entries: LatexEntry[] = [];
  let steps = 0;
  for (const match of findEntryCommands(syntax.code)) {
    if (++steps % entriesPerStep === 0) yield undefined;
    const entry = readEntry(syntax, match);
    // `#1` is a parameter in the definition of another command.
    if (entry && !/#\d/u.test(text.slice(entry.entry.start, entry.entry.end))) entries.push(entry);
  }
  const names = new Map(entries.map(({ key, name }) => [key, toPlainName(slice(syntax, name))]));
  const terms: Term[] = [];
  for (const entry of entries) {
    if (++steps % entriesPerStep === 0) yield undefined;
    addAll(terms, toTerms(entry, { uri, text }, syntax, names));
  }
  const followed = yield* followReferences(terms);
  const problems = yield* checkTerms(followed, text);
  return { terms: followed, imports: [], walks: [], problems, readable: true };
}

function readEntry(syntax: LatexSyntax, match: RegExpExecArray): LatexEntry | undefined {
  const [written, command = ''] = match;
  const after = match.index + written.length;
  if (command === 'newacronym' || command === 'newabbreviation')
    return readAcronym(syntax, match.index, after);
  if (/^(?:acro|acrodef|newacro)$/u.test(command))
    return readListedAcronym(syntax, match.index, after);
  return readKeyed(syntax, match.index, after, command === 'longnewglossaryentry');
}

/** `\newacronym[description={...}]{key}{SLA}{Service level agreement}`. */
function readAcronym(syntax: LatexSyntax, start: number, from: number): LatexEntry | undefined {
  const options = syntax.readOptional(from);
  const key = syntax.readArgument(options ? options.end + 1 : from);
  const name = key && syntax.readArgument(key.end + 1);
  const expansion = name && syntax.readArgument(name.end + 1);
  if (!expansion) return undefined;
  const optional = options ? readOptions(syntax, options) : undefined;
  return {
    key: slice(syntax, key),
    entry: { start, end: expansion.end + 1 },
    name: syntax.trim(name),
    expansion: syntax.trim(expansion),
    definition: optional?.definition,
    aliases: optional?.aliases ?? [],
    related: optional?.related ?? [],
  };
}

/** `\acro{SLA}{Service level agreement}`, `\acro{key}[SLA]{Service level agreement}`. */
function readListedAcronym(
  syntax: LatexSyntax,
  start: number,
  from: number,
): LatexEntry | undefined {
  const key = syntax.readArgument(from);
  const short = key && syntax.readOptional(key.end + 1);
  const expansion = key && syntax.readArgument((short ?? key).end + 1);
  if (!expansion) return undefined;
  return {
    key: slice(syntax, key),
    entry: { start, end: expansion.end + 1 },
    name: syntax.trim(short ?? key),
    expansion: syntax.trim(expansion),
    aliases: [],
    related: [],
  };
}

/** `\newglossaryentry{key}{name=..., description={...}}`, `\DeclareAcronym{key}{short=..., long=...}`. */
function readKeyed(
  syntax: LatexSyntax,
  start: number,
  from: number,
  hasText: boolean,
): LatexEntry | undefined {
  const key = syntax.readArgument(from);
  const options = key && syntax.readArgument(key.end + 1);
  const text = hasText && options ? syntax.readArgument(options.end + 1) : undefined;
  if (!options || (hasText && !text)) return undefined;
  const { name, ...rest } = readOptions(syntax, options);
  return {
    ...rest,
    key: slice(syntax, key),
    entry: { start, end: (text ?? options).end + 1 },
    name: name ?? syntax.trim(key),
    definition: text ? syntax.trim(text) : rest.definition,
  };
}

type Options = Omit<LatexEntry, 'key' | 'entry' | 'name'> & { readonly name: Range | undefined };

function readOptions(syntax: LatexSyntax, options: Argument): Options {
  const values = new Map<string, Range>();
  for (const { key, value } of syntax.readKeyValues(options))
    if (value.end > value.start) values.set(key, value);
  const related = ['see', 'seealso', 'alias'].flatMap((key) => {
    const value = values.get(key);
    return value
      ? slice(syntax, value)
          .replace(/^\[[^\]]*\]/u, '')
          .split(',')
      : [];
  });
  return {
    name: values.get('name') ?? values.get('short') ?? values.get('text'),
    expansion: values.get('long'),
    definition: values.get('description') ?? values.get('extra'),
    aliases: ['plural', 'shortplural', 'alt', 'foreign'].flatMap((key) => values.get(key) ?? []),
    related: related.map((key) => key.trim()).filter((key) => key !== ''),
  };
}

function toTerms(
  entry: LatexEntry,
  { uri, text }: Pick<SourceText, 'uri' | 'text'>,
  syntax: LatexSyntax,
  names: ReadonlyMap<string, string>,
): readonly Term[] {
  const name = names.get(entry.key) ?? '';
  // Symbols of formulas are not words.
  if (!/[\p{L}\p{N}]/u.test(name) || /\$|\\ensuremath/u.test(slice(syntax, entry.name))) return [];
  const lookUp = (key: string): string | undefined => names.get(key);
  const convert = (range: Range | undefined): string =>
    range ? toMarkdown(slice(syntax, range), lookUp) : '';
  const fields = createEmptyFields();
  const expansion = entry.expansion ? toPlainName(slice(syntax, entry.expansion)) : '';
  fields.definition = convert(entry.definition);
  if (expansion !== '' && expansion !== name) fields.expansion = expansion;
  fields.aliases = [
    ...new Set(entry.aliases.map((range) => toPlainName(slice(syntax, range)))),
  ].filter((alias) => alias !== '' && alias !== name && alias !== `${name}s`);
  fields.related = entry.related.flatMap((key) => names.get(key) ?? []);
  return toNamedFields({ text: name, range: entry.name }, fields, text, {}).map((named) => ({
    ...named.fields,
    source: { uri, entry: entry.entry, name: named.range, definition: entry.definition },
  }));
}

function slice({ code }: LatexSyntax, { start, end }: Range): string {
  return code.slice(start, end);
}
