import type { Glossary } from '../glossary/glossaryStore';
import type { TermIndex } from './termIndex';

/** A glossary with the index of its terms. */
export interface GlossaryWords {
  readonly glossary: Glossary;
  readonly index: Pick<TermIndex, 'findMatches' | 'findMatchesInLabel'>;
}
