import type { Range } from '../../text/range';
import type { DiagramSource, EdgeSource, Occurrence } from './occurrence';

/** Collects the results of a scanner. */
export class SourceBuilder {
  readonly #occurrences: Occurrence[] = [];
  readonly #edges: EdgeSource[] = [];

  addUse(id: string, start: number): void {
    this.#add('node', 'use', id, start);
  }

  /** A mention with a label is a definition. */
  addMention(id: string, start: number, label?: Range): void {
    this.#add('node', label ? 'definition' : 'use', id, start, label);
  }

  addDefinition(id: string, start: number, label?: Range): void {
    this.#add('node', 'definition', id, start, label);
  }

  addGroup(id: string, start: number, label?: Range, length?: number): void {
    this.#add('group', 'definition', id, start, label, length);
  }

  addEdge(from: string, to: string, offset: number): void {
    this.#edges.push({ from, to, offset });
  }

  build(): DiagramSource {
    const groups = new Set(
      this.#occurrences.filter(({ role }) => role === 'group').map(({ id }) => id),
    );
    const occurrences = this.#occurrences.map((one) =>
      groups.has(one.id) ? { ...one, role: 'group' as const } : one,
    );
    return { occurrences, edges: this.#edges };
  }

  #add(
    role: Occurrence['role'],
    kind: Occurrence['kind'],
    id: string,
    start: number,
    label?: Range,
    length = id.length,
  ): void {
    // The statement is still being typed.
    if (id === '') return;
    const range = { start, end: start + length };
    this.#occurrences.push({ id, role, kind, range, ...(label && { label }) });
  }
}
