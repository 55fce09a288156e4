import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '../../../../src/core/language/knownAcronyms';
import { pageLabels } from './pageLabels';

/** A page written for these tests in the style of real teams, and labeled by hand before the rule was run on it. */
export interface LabeledPage {
  readonly path: string;
  readonly text: string;
  readonly readers: Audience;
  /** Acronyms that a careful editor wants explained once. */
  readonly unexplained: readonly string[];
  /** Words on which careful editors would not agree, which are not counted. */
  readonly either: readonly string[];
}

const folder = 'test/fixtures/acronyms';

export function labeledPages(): readonly LabeledPage[] {
  return Object.entries(pageLabels).map(([path, [unexplained, either]]) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
    readers: path.startsWith('everyone/') ? 'everyone' : 'developers',
    unexplained: unexplained.split(' ').filter((word) => word !== ''),
    either: either.split(' ').filter((word) => word !== ''),
  }));
}
