import * as l10n from '@vscode/l10n';
import { refuse } from '../../../refusals';
import type { EditSteps, FileContent, SourceText } from '../../../glossaryFormat';
import { tryEdits } from '../../../../text/textEdit';
import type { TextEdit } from '../../../../text/textEdit';
import { readYaml } from '../readYaml';

/** In UTF-16 units. Reading a larger file again would be noticeable. */
const maxVerifiedLength = 4_000_000;

/**
 * Returns the edits if the resulting file is read as expected. In some constructs of YAML (anchors, merge keys,
 * unusual indentation) an edit could have another meaning and is refused.
 */
export function* verifyEdits(
  source: SourceText,
  edits: readonly TextEdit[],
  isRight: (after: FileContent) => boolean,
): EditSteps {
  const text = tryEdits(source.text, edits);
  if (text === undefined) return refuse(describeUnwritable());
  if (source.text.length <= maxVerifiedLength) {
    const after = yield* readYaml({ ...source, text });
    if (!after.readable || !isRight(after)) return refuse(describeUnwritable());
  }
  return { kind: 'edits', edits };
}

export function describeUnwritable(): string {
  return l10n.t('The format of this entry does not allow this change. Edit the file directly.');
}
