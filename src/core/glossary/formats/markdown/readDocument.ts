import * as l10n from '@vscode/l10n';
import type { DocumentUri } from '../../../text/textDocument';
import type { Problem } from '../../../problem/problem';
import type { Range } from '../../../text/range';
import type { SourceText } from '../../glossaryFormat';
import type { WrittenWalk } from '../../writtenWalk';
import { listWalkProblems, readFrontMatterWalks } from '../walk/frontMatterWalks';
import type { Dialect } from './dialects/dialect';
import { getDialectOf } from './dialects/dialects';
import type { Entry } from './entry';
import { noFrontMatter, readFrontMatter, type FrontMatter } from './yamlFrontMatter';
import { classify, type ReadingTask } from './classify/classify';
import { findCustomLabels } from './classify/customLabels';
import { recognizeBlocks, Recognizer } from './shapes/recognizer';
import { readEntries } from './shapes/readEntries';
import { readFileEntry } from './shapes/readFileEntry';
import { readHeading } from './shapes/readHeading';
import { entriesPerStep, type Scope, type EntryCollector } from './shapes/scope';
import { buildOutline, listDescendants, type Section } from './structure/outline';
import { findGlossaryColumns, isPreferenceTable, readTable } from './shapes/tables';
import { normalizeLineBreaks } from './syntax/markdownIt';
import { assemble, type ReadTerm } from './terms/assemble';
import { checkMarkdownTerms, ProblemReport } from './terms/markdownProblems';

/** A Markdown glossary with all data for reading and writing. */
export interface MarkdownDocument {
  readonly uri: DocumentUri;
  /** The file's own text, the source of copied text in new entries. */
  readonly text: string;
  /** The text with `\n` line ends as Markdown, at the same offsets. */
  readonly src: string;
  /** The text with `\n` line ends, at the same offsets. */
  readonly original: string;
  readonly dialect: Dialect;
  readonly front: FrontMatter;
  readonly root: Section;
  readonly tasks: readonly ReadingTask[];
  readonly entries: readonly Entry[];
  readonly terms: readonly ReadTerm[];
  readonly walks: readonly WrittenWalk[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a Markdown file in steps of a few milliseconds: text to blocks, blocks to candidates (what looks like an entry
 * below a heading), a vote of all headings on what they are (`classify`), candidates to entries, entries to terms.
 */
export function* readDocument(source: SourceText): Generator<undefined, MarkdownDocument> {
  const original = normalizeLineBreaks(source.text);
  const dialect = getDialectOf(source.uri);
  const src = dialect.mask(original, source.uri);
  const front = dialect.hasFrontMatter ? readFrontMatter(src) : noFrontMatter;
  const blocks = yield* dialect.readBlocks(src, front.endLine, original);
  const root = yield* buildOutline(src, blocks);
  yield undefined;
  const labels = yield* findCustomLabels(src, root);
  yield undefined;
  const scope: Scope = { src, isGlossary: true, customLabels: labels, context: undefined };
  const recognizer = new Recognizer(scope);
  const collected = new CollectedEntries();
  const file = readFileEntry(root, front, source, scope);
  const title = front.values?.get('title');
  const tasks =
    file === undefined
      ? yield* classify(root, source, typeof title === 'string' ? title : undefined, recognizer)
      : [];
  if (file !== undefined) collected.addEntry(file);
  for (let i = 0; i < tasks.length; i++) {
    const task = tasks[i];
    if (task?.kind === 'heading')
      readHeading(task.section, task.parts, limitScope(scope, task.context), collected);
    else if (task !== undefined) yield* performTask(task, recognizer, collected);
    if (i % entriesPerStep === entriesPerStep - 1) yield undefined;
  }
  yield undefined;
  const assembled = yield* assemble({ source, src, original, dialect }, collected.entries);
  yield undefined;
  const terms = assembled.terms;
  const read = readFrontMatterWalks(front, src);
  const problems = [
    ...(yield* checkMarkdownTerms(source, assembled)),
    ...checkFile(source, front, collected),
    ...listWalkProblems(source, read),
  ];
  return {
    uri: source.uri,
    text: source.text,
    src,
    original,
    dialect,
    front,
    root,
    tasks,
    entries: collected.entries,
    terms,
    walks: read.walks,
    problems,
  };
}

function* performTask(
  task: Exclude<ReadingTask, { readonly kind: 'heading' }>,
  recognizer: Recognizer,
  collector: EntryCollector,
): Generator<undefined, void> {
  const { section } = task;
  const scope = limitScope(recognizer.scope, task.context);
  if (task.kind === 'preferences') yield* readPreferences(section, scope, collector);
  else if (task.isGlossary) {
    const candidates = yield* recognizer.recognize(section);
    yield* readEntries(candidates, scope, collector, section.heading);
  } else {
    const outside = { ...scope, isGlossary: false };
    const candidates = yield* recognizeBlocks(outside, section.body);
    yield* readEntries(candidates, outside, collector, section.heading);
  }
}

function limitScope(scope: Scope, context: string | undefined): Scope {
  return context === scope.context ? scope : { ...scope, context };
}

function* readPreferences(
  section: Section,
  scope: Scope,
  collector: EntryCollector,
): Generator<undefined, void> {
  for (const { body } of [section, ...listDescendants(section)]) {
    for (const block of body) {
      const columns =
        block.kind === 'table' ? findGlossaryColumns(scope.src, block, true) : undefined;
      if (columns !== undefined && isPreferenceTable(columns))
        yield* readTable(block, columns, scope, collector);
    }
  }
}

class CollectedEntries implements EntryCollector {
  readonly entries: Entry[] = [];
  readonly brokenTables: Range[] = [];

  addEntry(entry: Entry): void {
    this.entries.push(entry);
  }

  addBrokenTable(range: Range): void {
    this.brokenTables.push(range);
  }
}

function checkFile(
  source: SourceText,
  front: FrontMatter,
  { entries, brokenTables }: CollectedEntries,
): readonly Problem[] {
  const report = new ProblemReport(source);
  for (const range of brokenTables) {
    report.add(
      'broken-table',
      range,
      l10n.t(
        'This looks like a table but has no delimiter row. Add a line such as |---|---| with the same number of columns below the first row.',
      ),
    );
  }
  if (front.broken && (entries.length > 0 || /\/glossar[^/]*\//iu.test(source.uri))) {
    report.add(
      'broken-front-matter',
      front.yaml,
      l10n.t(
        'The front matter between the two --- lines is not valid YAML, so it is ignored. Correct it.',
      ),
    );
  }
  return report.problems;
}
