import * as l10n from '@vscode/l10n';
import type { EditResult, EditSteps, FileContent, SourceText } from '../../../format';
import { tryEdits } from '../../../../text/textEdit';
import type { TextEdit } from '../../../../text/textEdit';
import { readYaml } from '../readYaml';

/** Above this many UTF-16 units reading a file again would be felt. */
const mostVerified = 4_000_000;

export function refused(reason: string): EditResult {
  return { kind: 'refused', reason };
}

/**
 * The edits, if the file they give reads as it should. YAML has corners (anchors, merge keys, odd indentation) in which
 * an edit could mean something else: then it is better not made.
 */
export function* verified(
  source: SourceText,
  edits: readonly TextEdit[],
  isRight: (after: FileContent) => boolean,
): EditSteps {
  const text = tryEdits(source.text, edits);
  if (text === undefined) return refused(cannotBeWritten());
  if (source.text.length <= mostVerified) {
    const after = yield* readYaml({ ...source, text });
    if (!after.readable || !isRight(after)) return refused(cannotBeWritten());
  }
  return { kind: 'edits', edits };
}

export function cannotBeWritten(): string {
  return l10n.t('The format of this entry does not allow this change. Edit the file directly.');
}
