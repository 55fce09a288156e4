import assert from 'node:assert/strict';
import { toTermReference } from '../../../../src/core/glossary/termReference';
import type { Usages } from '../../../../src/core/features/usages/usages';
import { UsageIndex } from '../../../../src/core/features/usages/usageIndex';
import { GlossaryStore } from '../../../../src/core/glossary/glossaryStore';
import { TermIndex } from '../../../../src/core/matching/termIndex';
import { noCancellation } from '../../../../src/core/workspace/cancellation';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { scheduler, storesOf } from '../../stores';

export const glossary =
  '# Glossary\n\n## SLA (service level agreement)\n\nA promise.\n\n## Tour\n\nIts SLA matters.\n';

/** A workspace with an index of usages that notes what it reads and searches. */
export class Repository {
  readonly workspace: MemoryWorkspace;
  readonly index: UsageIndex;
  readonly #store: GlossaryStore;
  readonly #scans: string[] = [];
  #pauses = 0;

  constructor(files: Readonly<Record<string, string>>) {
    this.workspace = new MemoryWorkspace(files);
    this.#store = storesOf(this.workspace.unnoted()).glossaries;
    this.index = new UsageIndex({
      workspace: this.workspace,
      scheduler: {
        yieldIfDue: () => {
          this.#pauses++;
          return scheduler.yieldIfDue();
        },
      },
      words: () => this.#words(),
    });
  }

  async #words() {
    const current = await this.#store.current();
    const index = runToEnd(TermIndex.build(current.terms, this.workspace.folders));
    const findMatches: TermIndex['findMatches'] = (document) => {
      this.#scans.push(document.uri.replace(`${MemoryWorkspace.root}/`, ''));
      return index.findMatches(document);
    };
    const findMatchesInLabel: TermIndex['findMatchesInLabel'] = (...label) =>
      index.findMatchesInLabel(...label);
    return { glossary: current, index: { findMatches, findMatchesInLabel } };
  }

  async usages(): Promise<Usages> {
    const usages = await this.index.current(noCancellation);
    assert.ok(usages);
    return usages;
  }

  /** Returns the files searched since the last call, in order. */
  scans(): readonly string[] {
    return this.#scans.splice(0);
  }

  /** Returns how often other work could run since the last call. */
  pauses(): number {
    const pauses = this.#pauses;
    this.#pauses = 0;
    return pauses;
  }

  /** Formats usages as `path:line:character-character`, counted from 1. */
  async usagesOf(name: string): Promise<readonly string[]> {
    const usages = await this.usages();
    const term = usages.glossary.terms.find((one) => one.name === name);
    assert.ok(term);
    const found = usages.of(toTermReference(term));
    assert.equal(usages.count(toTermReference(term)), found.length);
    return found.map(
      ({ uri, start, end }) =>
        `${uri.replace(`${MemoryWorkspace.root}/`, '')}:${start.line + 1}:${start.character + 1}-${end.character + 1}`,
    );
  }

  async countByKind(name: string): Promise<{ readonly code: number; readonly docs: number }> {
    const usages = await this.usages();
    const term = usages.glossary.terms.find((one) => one.name === name);
    assert.ok(term);
    return usages.countByKind(toTermReference(term));
  }

  /** Returns the texts read since the last call, without the glossary. */
  reads(): readonly string[] {
    return this.workspace.reads
      .splice(0)
      .filter((path) => path !== 'GLOSSARY.md' && !path.endsWith('.gitignore'));
  }
}
