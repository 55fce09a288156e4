import * as l10n from '@vscode/l10n';
import { getBaseName } from '../../../workspace/paths';
import type { EditSteps, GlossaryFormat, SourceText } from '../../glossaryFormat';
import { refuse } from '../../refusals';
import { refuseWalk } from '../walk/writeWalk';
import { latexReader } from './latexReader';

/** LaTeX files are only read: their text can contain any command, which an edit could break. */
export const latexFormat: GlossaryFormat = {
  ...latexReader,
  add: refuseEdit,
  change: refuseEdit,
  remove: refuseEdit,
  setWalk: refuseWalk,
};

function* refuseEdit({ uri }: SourceText): EditSteps {
  yield undefined;
  return refuse(
    l10n.t('Entries in LaTeX files can only be read. Edit {0} itself.', getBaseName(uri)),
  );
}
