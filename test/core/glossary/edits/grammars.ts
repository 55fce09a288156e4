import { csvGrammars } from './csvGrammar';
import type { Grammar } from './grammar';
import { markdownGrammars } from './markdownGrammar';
import { yamlGrammars } from './yamlGrammar';

/** All ways of writing a glossary that are edited at random: a new format is added here. */
export const grammars: readonly Grammar[] = [...markdownGrammars, ...yamlGrammars, ...csvGrammars];
