import type { FormWord } from '../protocol/termForm';
import { Words } from '../webview/words';

/** The texts of the form. */
export const words = new Words<FormWord>();
