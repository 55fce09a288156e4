import type { KnownDiagram, ReadDiagram } from '../../core/diagram/knownDiagrams';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { DiagramChoice, PanelProblem, ToPanel } from '../../protocol/messages';
import { findCommittedDiagram } from './committedDiagram';
import { toChoice, toPanelDiagram } from './panelContent';
import { explainLock } from './panelSketches';
import type { PanelTour } from './panelTour';
import { findWalks } from './panelWalks';

/** A diagram as it is shown. */
export interface ShownDiagram {
  readonly known: KnownDiagram;
  /** As its text was when it could last be read; `undefined` where it never could. */
  readonly linked: LinkedDiagram | undefined;
  /** Whether it could only be read in the last committed version. */
  readonly isCommitted: boolean;
  /** Why the present text cannot be read. */
  readonly outdated: PanelProblem | undefined;
}

/** Returns what can be shown of a diagram: its text now, else as it was shown before, else as it was committed. */
export async function readShownDiagram(
  service: GlossaryService,
  known: KnownDiagram,
  { linked: valid, problem }: ReadDiagram,
  before: ShownDiagram | undefined,
): Promise<ShownDiagram> {
  const last = before?.known.id === known.id ? before : undefined;
  const earlier = valid ?? last?.linked;
  const linked = earlier ?? (await findCommittedDiagram(service, known));
  const isCommitted =
    valid === undefined &&
    linked !== undefined &&
    (earlier === undefined || last?.isCommitted === true);
  const outdated = problem && {
    message: problem.message,
    line: known.lines.positionAt(problem.range.start).line,
    isCommitted,
  };
  return { known, linked, isCommitted, outdated };
}

/** Returns the message that shows a diagram; `undefined` if no version of it can be read. */
export async function createShowMessage(
  service: GlossaryService,
  { known, linked, outdated }: ShownDiagram,
  choices: readonly DiagramChoice[],
  tours: PanelTour,
): Promise<ToPanel | undefined> {
  if (!linked) return undefined;
  const locked = await explainLock(linked);
  const tour = await tours.find(known.id, linked);
  const walks = [...(await findWalks(service, linked)), ...(tour ? [tour] : [])];
  const diagram = { ...toPanelDiagram(toChoice(known), linked, locked), walks, outdated };
  return { type: 'show', diagram, choices };
}
