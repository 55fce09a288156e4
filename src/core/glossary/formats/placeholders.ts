import { countWhile } from '../../text/binarySearch';
import { addAll, isSameList } from '../../text/collections';
import { trimEndCharacters, whiteSpace } from '../../text/trim';
import type { FileContent, GlossaryReader } from '../glossaryFormat';
import type { Term } from '../term';

/** `{{ entry.term }}`, `{% for %}`, `<%= name %>`: filled in by a site generator. */
const generatedMarks = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['<%', '%>'],
] as const;
/** `<definition-1>`, also with one of its brackets only, `[your text]` and `{Term 1}`: to be filled in by a person. */
const bracketed = /^(?:<[^<>]*>?|[^<>]+>|\[[^[\]]*\]|\{[^{}]*\})$/u;
/** `TBD`, `...`, `-`, `lorem ipsum`. */
const emptyWord =
  /^(?:tbd|tba|tbc|todo|to do|to be (?:defined|done|added|decided|written)|fixme|xxx+|n\/?a|none|lorem ipsum.*|[.…\-–—_?*]+|coming soon|wip|placeholder|fill (?:me )?in|a definir|à définir|a definire|por definir|zu definieren|offen|未定|待定|미정)[.!:…]{0,3}$/iu;
/** `Term 1`, `Term name`, `Your term here`, `Example term`: the texts of a template. */
const templateName =
  /^(?:(?:your|example|sample|new|some|tbd|todo) )?(?:term|word|acronym|concept|entry|begriff|terme|término|termo)(?:[ _-]?(?:\d+|[abcn]|name|here|goes here))?$/iu;

const termsPerStep = 1000;

/** Removes unchanged entries of a template, with their problems. Keeps a real name, without its placeholder definition. */
export function createPlaceholderFilter(reader: GlossaryReader): GlossaryReader {
  return {
    ...reader,
    *read(source): Generator<undefined, FileContent> {
      const content = yield* reader.read(source);
      const kept: (readonly Term[])[] = [];
      const terms: Term[] = [];
      for (const [i, term] of content.terms.entries()) {
        if (i % termsPerStep === termsPerStep - 1) yield undefined;
        const own = removePlaceholders(term);
        kept.push(own);
        addAll(terms, own);
      }
      if (isSameList(terms, content.terms)) return content;
      const isRemoved = createEntryTest(content.terms.filter((_, i) => kept[i]?.length === 0));
      const problems = content.problems.filter(({ range }) => !isRemoved(range.start));
      return { ...content, terms, problems };
    },
  };
}

/** Returns a test whether an offset is in the entry of one of the terms, which are of one file. */
function createEntryTest(terms: readonly Term[]): (offset: number) => boolean {
  const entries = terms.map(({ source }) => source.entry).sort((a, b) => a.start - b.start);
  // An entry may contain others.
  let end = 0;
  const ends = entries.map((entry) => (end = Math.max(end, entry.end)));
  return (offset) => {
    const before = countWhile(entries, ({ start }) => start <= offset);
    return (ends[before - 1] ?? 0) > offset;
  };
}

function removePlaceholders(term: Term): readonly Term[] {
  const { name, definition } = term;
  if (hasGenerated(name) || /^(?:tbd|todo) term[ _-]?\d*$/iu.test(name)) return [];
  const isUndefined = definition === '' || isPlaceholder(definition);
  // Names of elements and acronyms such as TBD are terms if they have a definition.
  if (isUndefined && definition !== '' && isTemplate(name)) return [];
  const named = term.aliases.some(isPlaceholder)
    ? { ...term, aliases: term.aliases.filter((alias) => !isPlaceholder(alias)) }
    : term;
  return isUndefined && definition !== '' ? [{ ...named, definition: '' }] : [named];
}

function isTemplate(name: string): boolean {
  return bracketed.test(name) || emptyWord.test(name) || templateName.test(name);
}

/** A sentence of usual length needs no patterns: of the placeholders, only those of `x` and `lorem` are as long. */
const sentence = /^[a-km-wyz].{38,}[a-z\d.)!?]$/isu;

function isPlaceholder(definition: string): boolean {
  if (sentence.test(definition)) return false;
  const text = stripMarkup(definition);
  return text === '' || emptyWord.test(text) || bracketed.test(text) || isGenerated(definition);
}

function hasGenerated(text: string): boolean {
  return generatedMarks.some(([open, close]) => {
    const start = text.indexOf(open);
    return start >= 0 && text.includes(close, start + open.length);
  });
}

/**
 * Returns whether a definition consists only of calls of a site generator, which inserts the text from another place.
 */
function isGenerated(definition: string): boolean {
  return hasGenerated(definition) && /^(?:\s|\{\{[^}]*\}\}|\{%[^%]*%\})*$/u.test(definition);
}

/** Removes emphasis, code markers, brackets and escapes around a placeholder. */
function stripMarkup(text: string): string {
  const started = text
    .replace(/\\(?=[<>[\]])/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/^[\s*_`]+/u, '');
  return trimEndCharacters(started, `*_\`${whiteSpace}`);
}
