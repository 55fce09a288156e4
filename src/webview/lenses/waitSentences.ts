import type { PanelBox } from '../../protocol/messages';
import { getWord } from '../panelWords';
import type { Blocker, Wait } from '../../core/service/waiting';

/** Returns a blocker as a sentence: “Merchant payout is mocked · Payments team”. */
export function describeBlocker({ label, term }: PanelBox): string {
  const delivery = term?.delivery;
  const sentence =
    delivery === undefined ? getWord('isUnset', label) : getWord(`${delivery}Sentence`, label);
  const owner = term?.owner ?? '';
  return owner === '' ? sentence : `${sentence} · ${owner}`;
}

export function describeCycle(cycle: readonly PanelBox[]): string {
  return getWord('waitsCycle', formatNames(cycle));
}

/** Returns the number of boxes that wait for a blocker, with their names. */
export function describeWaiting({ waiting }: Blocker<PanelBox>): string {
  return getWord('blocks', waiting.length, formatNames(waiting));
}

export function describeStart({ start, blockers }: Wait<PanelBox>): string {
  return getWord(blockers.length === 0 ? 'waitsForNothing' : 'waitsFor', start.label);
}

/** Sentences below a title, to be copied. */
export interface SentenceList {
  readonly title: string;
  readonly sentences: readonly string[];
}

export function listWaitSentences(wait: Wait<PanelBox>): SentenceList {
  const sentences = [...wait.blockers.map(describeBlocker), ...wait.cycles.map(describeCycle)];
  return { title: describeStart(wait), sentences };
}

export function listRankingSentences(ranking: readonly Blocker<PanelBox>[]): SentenceList {
  const sentences = ranking.map((one) => `${describeBlocker(one.box)} · ${describeWaiting(one)}`);
  return { title: getWord('ranking'), sentences };
}

function formatNames(boxes: readonly PanelBox[]): string {
  return boxes.map(({ label }) => label).join(', ');
}
