import { resolve } from 'node:path';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { Context } from '../context';
import { toUri } from '../../node/nodeWorkspace';
import {
  type Outcome,
  type PrintedProblem,
  getExitCode,
  formatPath,
  toPrintedProblem,
  formatProblem,
} from '../output';
import { readNamedFile } from '../readNamedFile';
import { readDiagrams, linkDiagrams } from '../../core/service/diagramming';
import { LineMap } from '../../core/service/hosting';

interface ReadLinked {
  readonly diagrams: readonly LinkedDiagram[];
  readonly problems: readonly PrintedProblem[];
}

const noDiagram = 'No diagram found. Run `architecture-glossary init` to create one.';

/** Prints the boxes and connections of all diagrams, or of one file, with the terms of the boxes. */
export async function showDiagrams(context: Context, [path]: readonly string[]): Promise<Outcome> {
  const { diagrams, problems } =
    path === undefined ? await readWorkspace(context) : await readOne(context, path);
  const printed = diagrams.map((one) => toPrintedDiagram(one, context.cwd));
  const lines = [
    ...printed.flatMap(({ file, line, type, title, nodes, edges }) => [
      `${file}:${line} ${title ?? type}`,
      ...nodes.map((node) => `  ${formatBox(node)}`),
      ...edges.map(
        ({ from, to, label }) => `  ${from} -> ${to}${label === '' ? '' : `: ${label}`}`,
      ),
    ]),
    ...problems.map(formatProblem),
    ...(printed.length + problems.length > 0 ? [] : [noDiagram]),
  ];
  return {
    json: { diagrams: printed, problems },
    text: lines.join('\n'),
    exitCode: getExitCode(problems),
  };
}

/** Returns the id of a box, which connections refer to, its label, and the name of its term if it differs. */
function formatBox({
  id,
  label,
  term,
}: {
  id: string;
  label: string;
  term: string | null;
}): string {
  const name = label === '' || label === id ? id : `${id}: ${label}`;
  if (term === null) return `${name} (no entry)`;
  return term === label ? name : `${name} (${term})`;
}

async function readWorkspace({ cwd, service }: Context): Promise<ReadLinked> {
  const problems = await service.diagramProblems();
  return {
    diagrams: await service.diagrams(),
    problems: problems.map(({ problem, lines }) => toPrintedProblem(problem, lines, cwd)),
  };
}

async function readOne(context: Context, path: string): Promise<ReadLinked> {
  const { cwd, service, loadParser } = context;
  const uri = toUri(resolve(cwd, path));
  const text = await readNamedFile(context, uri);
  const { diagrams, problems } = await readDiagrams({ uri, text }, loadParser);
  const lines = new LineMap(text);
  return {
    diagrams: linkDiagrams(
      diagrams,
      { glossary: await service.glossary(), index: await service.index() },
      { setting: service.parts.settings().mainDiagram, folders: service.workspace.folders },
    ),
    problems: problems.map((problem) => toPrintedProblem(problem, lines, cwd)),
  };
}

/** Absent texts are null; lines are 1-based. */
function toPrintedDiagram({ diagram: one, links }: LinkedDiagram, cwd: string) {
  return {
    file: formatPath(one.uri, cwd),
    line: one.line + 1,
    type: one.type,
    title: one.title ?? null,
    nodes: one.nodes.map(({ id, label, group, line }) => ({
      id,
      label,
      group: group ?? null,
      line: line + 1,
      term: links.termOf(id)?.name ?? null,
    })),
    edges: one.edges.map(({ from, to, label, line }) => ({ from, to, label, line: line + 1 })),
    groups: one.groups.map(({ id, label, parent, line }) => ({
      id,
      label,
      parent: parent ?? null,
      line: line + 1,
    })),
  };
}
