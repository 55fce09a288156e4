import type { CodeRanges, Expression } from './expression';
import { anyCode, includesCode, slash, stepUp, withinSegment } from './expression';

/** A pattern exceeds the limits of matching. */
export class PatternTooComplexError extends Error {}

/** Maximum number of nodes of one pattern; a path is compared with each of them at most once per character. */
const maxNodes = 10_000;

/** Maximum number of states for a negation. */
const maxNegatedStates = 200;

/** Maximum number of cached states; then the cache is cleared. */
const maxStates = 4000;

/** Maximum number of nodes and transitions of all cached states. */
const maxCachedSize = 400_000;

const noMatch = -1;

/** The set of positions in the patterns after some beginning of a path. */
interface State {
  readonly nodes: readonly number[];
  /** The highest tag of the patterns that match if the path ends here, or `nothing`. */
  readonly tag: number;
  readonly next: Map<number, State>;
}

/**
 * Matches many patterns as one automaton. Reads a path once, one character at a time, with the set of all reachable
 * positions in the patterns, so that the time is proportional to the path for any patterns, without backtracking.
 * Caches states, so that the usual step is one lookup. See https://swtch.com/~rsc/regexp/regexp1.html.
 */
export class Automaton {
  readonly #ranges: CodeRanges[] = [];
  /** The successor of a node for a character, or without one if it has no ranges. */
  readonly #targets: number[][] = [];
  readonly #tags: number[] = [];
  readonly #starts: number[] = [];
  #states = new Map<string, State>();
  #cachedSize = 0;
  #start: State | undefined;

  /**
   * Adds a pattern; `match` returns its `tag`.
   *
   * @throws TooComplex without effect on the other patterns.
   */
  add(expression: Expression, tag: number): void {
    const before = this.#ranges.length;
    const limit = before + maxNodes;
    try {
      const end = this.#addNode([], []);
      this.#tags[end] = tag;
      this.#starts.push(this.#build(expression, end, limit));
    } catch (error) {
      this.#ranges.length = this.#targets.length = this.#tags.length = before;
      throw error;
    }
    this.#reset();
  }

  /** Returns the highest tag of the patterns that match the whole path, or -1. */
  match(path: string): number {
    let state = this.#getStartState();
    let atSegmentStart = true;
    for (let i = 0; i < path.length; i++) {
      if (state.nodes.length === 0) return noMatch;
      let code = path.codePointAt(i) ?? 0;
      if (code > 0xffff) i++;
      else if (atSegmentStart && isStepUp(path, i)) {
        code = stepUp;
        i++;
      }
      atSegmentStart = code === slash;
      state = state.next.get(code) ?? this.#step(state, code);
    }
    return state.tag;
  }

  #getStartState(): State {
    this.#start ??= this.#getState(this.#starts);
    return this.#start;
  }

  #step(state: State, code: number): State {
    const reached: number[] = [];
    for (const node of state.nodes) {
      const ranges = this.#ranges[node];
      const [target] = this.#targets[node] ?? [];
      if (ranges && target !== undefined && includesCode(ranges, code)) reached.push(target);
    }
    const next = this.#getState(reached);
    state.next.set(code, next);
    this.#cachedSize++;
    return next;
  }

  /** Returns the state of all nodes that are reachable from some without a character. */
  #getState(from: readonly number[]): State {
    const seen = new Set<number>();
    const waiting = [...from].reverse();
    const nodes: number[] = [];
    let tag = noMatch;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      tag = Math.max(tag, this.#tags[node] ?? noMatch);
      if ((this.#ranges[node] ?? []).length > 0) nodes.push(node);
      else for (const target of this.#targets[node] ?? []) waiting.push(target);
    }
    nodes.sort((a, b) => a - b);
    return this.#internState(nodes, tag);
  }

  #internState(nodes: readonly number[], tag: number): State {
    const key = `${tag}:${nodes.join(' ')}`;
    const known = this.#states.get(key);
    if (known) return known;
    this.#cachedSize += nodes.length + 1;
    if (this.#states.size > maxStates || this.#cachedSize > maxCachedSize) this.#reset();
    const state = { nodes, tag, next: new Map<number, State>() };
    this.#states.set(key, state);
    return state;
  }

  #reset(): void {
    this.#states = new Map();
    this.#cachedSize = 0;
    this.#start = undefined;
  }

  #addNode(ranges: CodeRanges, targets: number[]): number {
    this.#targets.push(targets);
    return this.#ranges.push(ranges) - 1;
  }

  /** Builds from the end: returns the node from which the expression leads to `next`. */
  #build(expression: Expression, next: number, limit: number): number {
    if (this.#ranges.length > limit) throw new PatternTooComplexError();
    switch (expression.kind) {
      case 'one':
        return this.#addNode(expression.of, [next]);
      case 'sequence':
        return expression.parts.reduceRight((after, part) => this.#build(part, after, limit), next);
      case 'choice':
        return this.#addNode(
          [],
          expression.options.map((option) => this.#build(option, next, limit)),
        );
      case 'repeat': {
        const targets = [next];
        const loop = this.#addNode([], targets);
        const body = this.#build(expression.body, loop, limit);
        targets.push(body);
        return expression.atLeastOnce ? body : loop;
      }
      case 'not':
        return this.#buildNot(expression.body, next, limit);
    }
  }

  /** Computes all states of the body, and continues from those in which it does not match. */
  #buildNot(body: Expression, next: number, limit: number): number {
    const negated = new Automaton();
    negated.add(body, 0);
    const letters = findRepresentatives(negated.#ranges);
    const start = negated.#getStartState();
    const places = new Map<State, number>([[start, this.#addNode([], [])]]);
    for (const [state, place] of places) {
      if (places.size > maxNegatedStates || this.#ranges.length > limit)
        throw new PatternTooComplexError();
      const targets = this.#targets[place] ?? [];
      if (state.tag === noMatch) targets.push(next);
      for (const [letter, ranges] of letters) {
        const target = negated.#step(state, letter);
        const known = places.get(target) ?? this.#addNode([], []);
        places.set(target, known);
        targets.push(this.#addNode(ranges, [known]));
      }
    }
    return places.get(start) ?? noMatch;
  }
}

function isStepUp(path: string, at: number): boolean {
  if (path.charCodeAt(at) !== 46 || path.charCodeAt(at + 1) !== 46) return false;
  return at + 2 === path.length || path.charCodeAt(at + 2) === slash;
}

/** Returns one character for each class of characters that the ranges distinguish, without the slash. */
function findRepresentatives(all: readonly CodeRanges[]): ReadonlyMap<number, CodeRanges> {
  const starts = new Set<number>([0, slash, slash + 1, stepUp]);
  for (const ranges of all) {
    for (const [from, to] of ranges) starts.add(from).add(to + 1);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  const letters = new Map<number, CodeRanges>();
  for (const [i, from] of sorted.entries()) {
    const to = (sorted[i + 1] ?? stepUp) - 1;
    if (from !== slash && includesCode(anyCode, from) && includesCode(withinSegment, to)) {
      letters.set(from, [[from, to]]);
    }
  }
  return letters;
}
