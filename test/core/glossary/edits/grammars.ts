import { csvGrammars } from './csvGrammar';
import type { Grammar } from './grammar';
import { markdownGrammars } from './markdownGrammar';
import { yamlGrammars } from './yamlGrammar';

/** All formats that are edited at random; add a new format here. */
export const grammars: readonly Grammar[] = [...markdownGrammars, ...yamlGrammars, ...csvGrammars];
