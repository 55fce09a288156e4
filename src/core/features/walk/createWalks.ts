import { findStepTarget, type WalkTarget } from '../../diagram/findStepTarget';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import type { WrittenWalk } from '../../glossary/writtenWalk';
import { describeStep } from './describeStep';

import { followArrows } from './followArrows';
import type { Walk } from './walk';

/**
 * Returns the walks of a diagram: those of the glossary that are about it, then its messages in order, otherwise one
 * along its arrows. Empty for a diagram without boxes.
 */
export function createWalks(
  linked: LinkedDiagram,
  written: readonly WrittenWalk[],
): readonly Walk[] {
  const { diagram } = linked;
  const own = written.flatMap((walk, i) => createWrittenWalk(walk, i, linked) ?? []);
  const isSequence = diagram.type === 'sequence' && diagram.edges.length > 0;
  const targets = isSequence
    ? diagram.edges.map((edge): WalkTarget => ({ kind: 'edge', edge }))
    : followArrows(diagram);
  if (targets.length === 0) return own;
  const order = targets.some(({ kind }) => kind === 'edge') ? 'arrows' : 'boxes';
  const source = isSequence ? 'messages' : order;
  return [...own, { id: source, title: '', source, steps: describeTargets(targets, linked) }];
}

/** Returns the walk that a reader has recorded; `undefined` without steps. */
export function createRecordedWalk(
  targets: readonly WalkTarget[],
  linked: LinkedDiagram,
): Walk | undefined {
  if (targets.length === 0) return undefined;
  const steps = describeTargets(targets, linked);
  return { id: 'recorded', title: '', source: 'recorded', steps };
}

function describeTargets(targets: readonly WalkTarget[], linked: LinkedDiagram): Walk['steps'] {
  return targets.map((target) => describeStep(target, linked));
}

/** A walk is about a diagram that has at least half of its steps; the other steps are left out. */
function createWrittenWalk(
  { title, steps }: WrittenWalk,
  index: number,
  linked: LinkedDiagram,
): Walk | undefined {
  const found = steps.flatMap(({ written, sentence }) => {
    const target = findStepTarget(written, linked);
    return target === undefined ? [] : [describeStep(target, linked, sentence)];
  });
  if (found.length === 0 || found.length * 2 < steps.length) return undefined;
  return { id: `glossary ${String(index)}`, title, source: 'glossary', steps: found };
}
