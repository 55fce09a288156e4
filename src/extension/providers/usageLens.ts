import * as vscode from 'vscode';
import type { EntryLines } from '../../core/features/glossaryFile/entryLines';
import type { Term } from '../../core/glossary/term';
import type { LineMap } from '../../core/text/lineMap';
import { toVSCodePosition } from '../convert';

/** A link above an entry to the usages of its term; its text is resolved when it becomes visible. */
export class UsageLens extends vscode.CodeLens {
  readonly term: Term;
  readonly #uri: vscode.Uri;
  readonly #name: vscode.Position;

  constructor({ term, first }: EntryLines, uri: vscode.Uri, lines: LineMap) {
    super(new vscode.Range(first, 0, first, 0));
    this.term = term;
    this.#uri = uri;
    this.#name = toVSCodePosition(lines.positionAt(term.source.name.start));
  }

  commandFor(title: string): vscode.Command {
    return {
      command: 'editor.action.findReferences',
      title,
      tooltip: vscode.l10n.t('Show where “{0}” is used', this.term.name),
      arguments: [this.#uri, this.#name],
    };
  }
}

/** Returns a text such as "12 usages · in 2 diagrams". */
export function describeUsages(usages: number, diagrams: number): string {
  const { l10n } = vscode;
  const used =
    usages === 0
      ? l10n.t('No usages')
      : usages === 1
        ? l10n.t('1 usage')
        : l10n.t('{0} usages', usages);
  if (diagrams === 0) return used;
  const shown = diagrams === 1 ? l10n.t('in 1 diagram') : l10n.t('in {0} diagrams', diagrams);
  return `${used} · ${shown}`;
}
