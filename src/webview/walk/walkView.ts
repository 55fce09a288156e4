import { render } from 'lit-html';
import type { PanelState, PanelStep, PanelTarget, PanelWalk } from '../../protocol/messages';
import { recordingId } from '../../protocol/walks';
import { joinSentences } from '../details/describeBox';
import { describeEdge } from '../details/describeEdge';
import { getWord } from '../panelWords';
import type { Bounds } from '../picture/boxGeometry';
import { getBoxLabel, type Graph, listNeighbors } from '../picture/graph';
import type { StepNumber } from '../picture/marks';
import { isMotionAllowed } from '../picture/motion';
import { renderRecording, renderStep } from './renderWalk';
import type { WalkMessage, WalkParts } from './walkParts';

/** The id of the recorded walk. */
const recordedId = 'recorded';

/** A step that is shown, with its walk. */
interface ShownStep {
  readonly walk: PanelWalk;
  readonly step: PanelStep;
  /** 0-based. */
  readonly index: number;
}

/** Shows a step of a walk, or the steps that are recorded. */
export class WalkView {
  readonly #parts: WalkParts;
  readonly #element: HTMLElement;
  readonly #status: HTMLElement;
  #graph: Graph | undefined;
  #recorded: PanelWalk | undefined;
  /** Whether the first step of a walk is not shown yet. */
  #isStarting = false;
  /** The sentences of the recorded walk are on their way. */
  #isAsking = false;
  /** The state that the page shows. */
  #shown: Pick<PanelState, 'walk' | 'recording'> = {};
  /** Returns to the view before the walk. */
  #restoreView: (() => void) | undefined;

  constructor(parts: WalkParts, element: HTMLElement, status: HTMLElement) {
    this.#parts = parts;
    this.#element = element;
    this.#status = status;
  }

  /** Whether the steps of a walk are shown, not recorded. */
  get isPlaying(): boolean {
    return this.#findStep() !== undefined;
  }

  show(graph: Graph | undefined): void {
    if (graph?.diagram.id !== this.#graph?.diagram.id) this.#recorded = undefined;
    this.#graph = graph;
    this.#shown = {};
    this.update();
    this.#focusNext();
  }

  receive(message: WalkMessage): void {
    if (message.type === 'startWalk') {
      this.#start(message.id);
      return;
    }
    if (message.type === 'recordedWalk') {
      this.#isAsking = false;
      this.#recorded = message.walk;
      this.#shown = {};
      this.update();
      return;
    }
    this.#parts.view.update({ walk: undefined, recording: undefined });
    this.#status.textContent = getWord('walkSaved');
    this.#parts.stage.focusActive();
  }

  toggleWalk(): void {
    if (this.#parts.view.current.walk !== undefined) {
      this.leave();
      return;
    }
    const [walk] = this.#walks;
    if (walk === undefined) {
      this.#status.textContent = getWord('walkNone');
      return;
    }
    this.#start(walk.id);
  }

  toggleRecording(): void {
    const { view, selection } = this.#parts;
    if (view.current.walk?.id === recordingId) {
      this.leave();
      return;
    }
    selection.pin(undefined);
    this.#recorded = undefined;
    const { recording = [] } = view.current;
    view.update({ walk: { id: recordingId, step: 0 }, recording, editing: false });
    this.#parts.stage.focusActive();
  }

  leave(): void {
    const { recording } = this.#parts.view.current;
    const isEmpty = recording?.length === 0;
    // While a step is shown, the focus does not move the picture.
    this.#parts.stage.focusActive();
    this.#parts.view.update({ walk: undefined, recording: isEmpty ? undefined : recording });
  }

  step(step: 1 | -1): void {
    const { walk } = this.#parts.view.current;
    if (walk !== undefined) this.goTo(walk.step + step);
  }

  /** @param index 0-based; clamped to the steps of the walk. */
  goTo(index: number): void {
    const shown = this.#findStep();
    if (shown === undefined) return;
    const step = Math.max(0, Math.min(index, shown.walk.steps.length - 1));
    this.#parts.selection.pin(undefined);
    this.#parts.view.update({ walk: { id: shown.walk.id, step } });
  }

  /** Removes the step that was recorded last. */
  undo(): void {
    const { walk, recording = [] } = this.#parts.view.current;
    if (walk?.id !== recordingId || recording.length === 0) return;
    this.#recorded = undefined;
    this.#parts.view.update({ recording: recording.slice(0, -1) });
    this.#status.textContent = getWord('recordRemoved', recording.length);
  }

  /** Shows what has changed in the state. */
  update(): void {
    const { view, selection, stage } = this.#parts;
    const { walk, recording } = view.current;
    const isSame = walk === this.#shown.walk && recording === this.#shown.recording;
    if (isSame) return;
    const before = this.#shown;
    this.#shown = { walk, recording };
    const isRecording = this.#graph !== undefined && walk?.id === recordingId;
    selection.recordWith(isRecording ? this.#record : undefined);
    stage.drawNumbers(isRecording ? this.#numberSteps(recording ?? []) : []);
    if (walk?.id === recordedId && this.#recorded === undefined) this.#askForSentences();
    const shown = this.#findStep();
    selection.showStep(shown?.step.target);
    this.#element.hidden = shown === undefined && !isRecording;
    if (shown !== undefined) this.#showStep(shown, before.walk?.step !== undefined);
    else if (walk === undefined || isRecording) this.#restore();
    if (isRecording) this.#showRecording(recording ?? []);
  }

  get #walks(): readonly PanelWalk[] {
    const walks = this.#graph?.diagram.walks ?? [];
    return this.#recorded === undefined ? walks : [this.#recorded, ...walks];
  }

  #findStep(): ShownStep | undefined {
    const place = this.#parts.view.current.walk;
    const walk = this.#walks.find(({ id }) => id === place?.id);
    if (walk === undefined || place === undefined) return undefined;
    const index = Math.min(Math.max(place.step, 0), walk.steps.length - 1);
    const step = walk.steps[index];
    return step && { walk, step, index };
  }

  #start(id: string): void {
    this.#parts.places.leavePart();
    this.#play(id);
  }

  #play(id: string): void {
    this.#parts.selection.pin(undefined);
    this.#isStarting = true;
    this.#parts.view.update({ walk: { id, step: 0 }, editing: false });
    this.#focusNext();
  }

  /** Before the picture is drawn, there is no step to focus yet. */
  #focusNext(): void {
    if (!this.#isStarting || !this.isPlaying) return;
    this.#isStarting = false;
    this.#element.querySelector<HTMLElement>('.next')?.focus();
  }

  #askForSentences(): void {
    const { recording = [] } = this.#parts.view.current;
    if (this.#isAsking || this.#graph === undefined) return;
    this.#isAsking = true;
    this.#parts.post({ type: 'describeWalk', steps: recording });
  }

  #showStep({ walk, step, index }: ShownStep, isNext: boolean): void {
    const { framing, stage, places } = this.#parts;
    const count = walk.steps.length;
    this.#element.setAttribute('aria-label', getWord('walkRegion'));
    render(
      renderStep(walk, step, {
        index,
        walks: this.#walks,
        choose: (id) => {
          this.#play(id);
        },
        step: (by) => {
          this.step(by);
        },
        leave: () => {
          this.leave();
        },
        ...(walk.id === recordedId
          ? {
              record: () => {
                this.toggleRecording();
              },
              save: this.#save,
            }
          : {}),
      }),
      this.#element,
    );
    const notes = step.notes.map(({ name, text }) => (name === '' ? text : `${name}: ${text}`));
    const texts = [getWord('walkStep', index + 1, count), step.sentence, ...notes];
    this.#status.textContent = joinSentences(texts);
    const ends = this.#listEnds(step.target);
    const missing = ends.find((id) => !stage.has(id));
    if (missing !== undefined && this.#isDrawnInPart) places.showAround(ends[0] ?? missing);
    this.#restoreView ??= framing.remember();
    if (step.target === undefined) framing.showWhole();
    else framing.showStep(this.#listPlaces(step.target, ends), isNext && isMotionAllowed());
  }

  /** Whether a box that is not drawn can be in another part. */
  get #isDrawnInPart(): boolean {
    return this.#parts.places.focus !== undefined;
  }

  #listEnds(target: PanelTarget | undefined): readonly string[] {
    if (target === undefined) return [];
    const { kind, id } = target;
    const edge = kind === 'edge' ? this.#graph?.edges.get(id) : undefined;
    if (edge !== undefined) return [edge.from, edge.to];
    return kind === 'box' ? [id] : [];
  }

  /**
   * Returns what to show of a step, the largest first: a box with its neighbors, or only the box. A message is far from
   * the boxes at its ends, so its line can be all that fits.
   */
  #listPlaces({ kind, id }: PanelTarget, ends: readonly string[]): readonly Bounds[] {
    const { stage } = this.#parts;
    const boxes = ends.flatMap((end) => stage.boundsOf(end) ?? []);
    const line = kind === 'edge' ? stage.placesOf(id) : [];
    const around = kind === 'box' && this.#graph ? listNeighbors(this.#graph, id) : [];
    const neighbors = around.flatMap(({ box }) => stage.boundsOf(box.id) ?? []);
    const places = [...boxes, ...line];
    return [neighbors.concat(boxes), places, line]
      .filter(({ length }) => length > 0)
      .map(joinBounds);
  }

  /** A box or connection with several steps has all their numbers. */
  #numberSteps(steps: readonly PanelTarget[]): readonly StepNumber[] {
    const numbers = new Map<string, StepNumber>();
    steps.forEach((target, i) => {
      const at = this.#parts.stage.anchorOf(target);
      if (at === undefined) return;
      const key = `${target.kind} ${target.id}`;
      const before = numbers.get(key);
      const text = before === undefined ? '' : `${before.text}, `;
      numbers.set(key, { at, text: text + String(i + 1) });
    });
    return [...numbers.values()];
  }

  #showRecording(steps: readonly PanelTarget[]): void {
    this.#element.setAttribute('aria-label', getWord('recordRegion'));
    render(
      renderRecording(
        steps.map((target) => this.#nameTarget(target)),
        {
          undo: () => {
            this.undo();
          },
          play: () => {
            this.#play(recordedId);
          },
          save: this.#save,
          discard: () => {
            this.#discard();
          },
        },
      ),
      this.#element,
    );
  }

  readonly #record = (target: PanelTarget): void => {
    const { recording = [] } = this.#parts.view.current;
    this.#recorded = undefined;
    this.#parts.view.update({ recording: [...recording, target] });
    const name = this.#nameTarget(target);
    this.#status.textContent = getWord('recordAdded', recording.length + 1, name);
  };

  readonly #save = (): void => {
    const { recording = [] } = this.#parts.view.current;
    this.#parts.post({ type: 'saveWalk', steps: recording });
  };

  #discard(): void {
    this.#recorded = undefined;
    this.#parts.view.update({ walk: undefined, recording: undefined });
    this.#parts.stage.focusActive();
  }

  #nameTarget({ kind, id }: PanelTarget): string {
    if (this.#graph === undefined) return id;
    const edge = kind === 'edge' ? this.#graph.edges.get(id) : undefined;
    return edge === undefined ? getBoxLabel(this.#graph, id) : describeEdge(edge, this.#graph);
  }

  #restore(): void {
    this.#restoreView?.();
    this.#restoreView = undefined;
  }
}

function joinBounds(all: readonly Bounds[]): Bounds {
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  const right = Math.max(...all.map(({ x, width }) => x + width));
  const bottom = Math.max(...all.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
