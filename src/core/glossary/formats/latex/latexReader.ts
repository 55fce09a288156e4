import type { GlossaryReader } from '../../glossaryFormat';
import { readLatex } from './readLatex';

/** Reads the entries of `\newacronym`, `\newglossaryentry` and similar commands. */
export const latexReader: GlossaryReader = { id: 'latex', read: readLatex };
