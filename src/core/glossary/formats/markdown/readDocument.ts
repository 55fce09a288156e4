import * as l10n from '@vscode/l10n';
import type { Problem } from '../../../problem/problem';
import type { Range } from '../../../text/range';
import type { SourceText } from '../../format';
import type { Dialect } from './dialects/dialect';
import { dialectOf } from './dialects/dialects';
import type { Entry } from './entry';
import { noFrontMatter, readFrontMatter, type FrontMatter } from './frontMatter';
import { judge } from './judge/judge';
import { ownLabels } from './judge/ownLabels';
import type { Task } from './judge/plan';
import { readContainer } from './shapes/container';
import { readFileEntry } from './shapes/file';
import { readHeading } from './shapes/headings';
import { entriesAtOnce, type Scope, type Sink } from './shapes/scope';
import { outline, type Section } from './structure/outline';
import { normalised } from './syntax/markdownIt';
import { assemble, type ReadTerm } from './terms/assemble';
import { problemsOf, Report } from './terms/problems';

/** A Markdown glossary with all data for reading and writing. */
export interface MarkdownDocument {
  /** The file's own text, the source of copied text in new entries. */
  readonly text: string;
  /** The text with `\n` line ends as Markdown, at the same offsets. */
  readonly src: string;
  /** The text with `\n` line ends, at the same offsets. */
  readonly own: string;
  readonly dialect: Dialect;
  readonly front: FrontMatter;
  readonly root: Section;
  readonly tasks: readonly Task[];
  readonly entries: readonly Entry[];
  readonly terms: readonly ReadTerm[];
  readonly problems: readonly Problem[];
}

/** Reads a Markdown file in steps of a few milliseconds. */
export function* readDocument(source: SourceText): Generator<undefined, MarkdownDocument> {
  const own = normalised(source.text);
  const dialect = dialectOf(source.uri);
  const src = dialect.mask(own, source.uri);
  const front = dialect.hasFrontMatter ? readFrontMatter(src) : noFrontMatter;
  const blocks = yield* dialect.blocks(src, front.endLine, own);
  const root = yield* outline(src, blocks);
  yield undefined;
  const labels = yield* ownLabels(src, root);
  yield undefined;
  const scope: Scope = { src, glossary: true, own: labels, context: undefined };
  const collected = new Collected();
  const file = readFileEntry(root, front, source.uri, scope);
  const title = front.values?.get('title');
  const tasks =
    file === undefined
      ? yield* judge(root, source, typeof title === 'string' ? title : undefined, scope)
      : [];
  if (file !== undefined) collected.entry(file);
  for (let i = 0; i < tasks.length; i++) {
    const task = tasks[i];
    if (task !== undefined) yield* perform(task, scope, collected);
    if (i % entriesAtOnce === entriesAtOnce - 1) yield undefined;
  }
  yield undefined;
  const assembled = yield* assemble({ source, src, own, dialect }, collected.entries);
  yield undefined;
  const terms = assembled.terms;
  const problems = [
    ...(yield* problemsOf(source, assembled)),
    ...fileProblems(source, front, collected),
  ];
  return {
    text: source.text,
    src,
    own,
    dialect,
    front,
    root,
    tasks,
    entries: collected.entries,
    terms,
    problems,
  };
}

function* perform(task: Task, scope: Scope, sink: Sink): Generator<undefined, void> {
  const inner = task.context === scope.context ? scope : { ...scope, context: task.context };
  if (task.kind === 'heading') readHeading(task.section, task.parts, inner, sink);
  else {
    const { section, glossary } = task;
    yield* readContainer(section.body, { ...inner, glossary }, sink, section.heading);
  }
}

class Collected implements Sink {
  readonly entries: Entry[] = [];
  readonly brokenTables: Range[] = [];

  entry(entry: Entry): void {
    this.entries.push(entry);
  }

  brokenTable(range: Range): void {
    this.brokenTables.push(range);
  }
}

function fileProblems(
  source: SourceText,
  front: FrontMatter,
  { entries, brokenTables }: Collected,
): readonly Problem[] {
  const report = new Report(source);
  for (const range of brokenTables) {
    report.say(
      'broken-table',
      range,
      l10n.t(
        'This looks like a table but has no delimiter row. Add a line such as |---|---| with the same number of columns below the first row.',
      ),
    );
  }
  if (front.broken && (entries.length > 0 || /\/glossar[^/]*\//iu.test(source.uri))) {
    report.say(
      'broken-front-matter',
      front.yaml,
      l10n.t(
        'The front matter between the two --- lines is not valid YAML, so it is ignored. Correct it.',
      ),
    );
  }
  return report.problems;
}
