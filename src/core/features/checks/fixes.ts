import * as l10n from '@vscode/l10n';
import type { LineMap } from '../../text/lineMap';
import type { TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';
import { type Finding, hasSameFix } from './finding';
import { planIgnoreEdit } from './planIgnoreEdit';

/** What a fix changes. */
export type FixChange =
  /** Edits of the document. */
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** Inserts the preferred word in all files of the workspace, which are searched for it. */
  | { readonly kind: 'replace-everywhere' }
  /** `needsSearch`: the expansion is searched for when the fix is chosen. */
  | {
      readonly kind: 'add-entry';
      readonly expansion: string | undefined;
      readonly needsSearch: boolean;
    }
  /** Writes the expansion before the acronym, in parentheses; without it, searches for it when the fix is chosen. */
  | { readonly kind: 'spell-out'; readonly expansion: string | undefined }
  /** Adds the word to the known acronyms of the folder. */
  | { readonly kind: 'mark-as-known' };

/** A way to resolve a finding. */
export interface Fix {
  /** For a menu. */
  readonly title: string;
  readonly change: FixChange;
  readonly isPreferred: boolean;
}

interface FixedFile {
  readonly uri: DocumentUri;
  readonly text: string;
  readonly lines: LineMap;
}

/**
 * Returns the fixes of a finding, the most likely first.
 *
 * @param all Every finding of the file.
 * @param expansion The expansion of an acronym; without it, it is searched for when a fix is chosen.
 */
export function listFixes(
  file: FixedFile,
  finding: Finding,
  all: readonly Finding[],
  expansion: string | undefined,
): readonly Fix[] {
  return [
    ...listReplacements(finding, all),
    ...listExplanations(finding, expansion),
    ...listIgnoreComments(file, finding),
  ];
}

function createFix(title: string, change: FixChange, isPreferred = false): Fix {
  return { title, change, isPreferred };
}

/** Returns the fixes that insert the preferred word: here, in the file, or in the whole workspace. */
function listReplacements(finding: Finding, all: readonly Finding[]): readonly Fix[] {
  const { replacement } = finding;
  if (!replacement) return [];
  const { from, to, range, text } = replacement;
  const here = { kind: 'edits', edits: [{ range, newText: text }] } as const;
  const replaceHere = createFix(l10n.t('Replace with “{0}”', text), here, true);
  const inAllFiles = createFix(
    l10n.t('Replace “{1}” with “{0}” in the whole workspace', to, from),
    { kind: 'replace-everywhere' },
  );
  const same = all.flatMap((other) =>
    hasSameFix(finding, other) && other.replacement
      ? { range: other.replacement.range, newText: other.replacement.text }
      : [],
  );
  if (same.length < 2) return [replaceHere, inAllFiles];
  const inFile = l10n.t(
    'Replace all {2} uses of “{1}” with “{0}” in this file',
    to,
    from,
    same.length,
  );
  return [replaceHere, createFix(inFile, { kind: 'edits', edits: same }), inAllFiles];
}

/** Returns the fixes for an unexplained word: add it to the glossary, spell it out in place, or mark it as known. */
function listExplanations({ code, word }: Finding, expansion: string | undefined): readonly Fix[] {
  const add = l10n.t('Add “{0}” to the glossary', word);
  if (code === 'node-without-term')
    return [createFix(add, { kind: 'add-entry', expansion: undefined, needsSearch: false })];
  if (code !== 'unexplained-acronym') return [];
  const needsSearch = expansion === undefined;
  return [
    createFix(needsSearch ? add : l10n.t('Add “{0} ({1})” to the glossary', word, expansion), {
      kind: 'add-entry',
      expansion,
      needsSearch,
    }),
    createFix(
      needsSearch
        ? l10n.t('Spell out “{0}” here', word)
        : l10n.t('Replace with “{0} ({1})”', expansion, word),
      { kind: 'spell-out', expansion },
    ),
    createFix(l10n.t('Mark “{0}” as known in this workspace', word), { kind: 'mark-as-known' }),
  ];
}

/** Returns the fixes that insert a comment to ignore the word, if the language has comments. */
function listIgnoreComments(file: FixedFile, { word, range }: Finding): readonly Fix[] {
  const titles = {
    line: l10n.t('Ignore “{0}” on this line', word),
    file: l10n.t('Ignore “{0}” in this file', word),
  };
  return (['line', 'file'] as const).flatMap((scope) => {
    const edit = planIgnoreEdit(file, { word, start: range.start }, scope);
    return edit ? createFix(titles[scope], { kind: 'edits', edits: [edit] }) : [];
  });
}
