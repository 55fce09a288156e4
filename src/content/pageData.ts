import type {
  ExportedDiagram,
  ExportedRepository,
  ExportedTerm,
} from '../core/features/export/exportedGlossary';
import type { DefinitionNode } from '../core/features/page/definitionTree';
import type { PageStrings } from './pageStrings';

/** What of an entry only tools need. */
type ToolField = 'mentions' | 'diagram' | 'code' | 'technical' | 'caseSensitive' | 'paths';

/** An entry as the page shows it. */
export interface PageTerm extends Omit<ExportedTerm, ToolField | 'definition'> {
  readonly definition?: readonly DefinitionNode[] | undefined;
}

export interface PageRepository extends Omit<ExportedRepository, 'terms' | 'problems'> {
  readonly terms: readonly PageTerm[];
  readonly diagrams: readonly ExportedDiagram[];
}

/** What the page contains, besides repositories and pictures. */
export interface PageData {
  readonly title: string;
  readonly words: PageStrings;
}

/** The colors of a picture. */
export const pageThemes = ['light', 'dark', 'contrast-light', 'contrast-dark'] as const;
export type PageTheme = (typeof pageThemes)[number];

/** A picture without anything that the policy of a page forbids. */
export interface StoredPicture {
  /** Inline styles are in `data-style`. */
  readonly svg: string;
  /** The rules of its style elements. */
  readonly css: string;
}

/** The pieces of a picture that differ from another one, by their numbers; or all of it. */
export type PictureChanges = string | readonly (readonly [number, string])[];

interface PictureInTheme {
  readonly changes: PictureChanges;
  readonly css: string;
}

/** A picture in several themes, as the changes of one that they have in common. */
export interface ThemedPicture {
  readonly base: string;
  readonly themes: Readonly<Partial<Record<PageTheme, PictureInTheme>>>;
}

/** The pictures of one diagram, or why it could not be drawn. */
export type StoredPictures =
  | {
      readonly own: ThemedPicture;
      /** With the plain names of terms, if they differ. */
      readonly plain?: ThemedPicture | undefined;
    }
  | { readonly problem: string };

/** Identifies a diagram on the page. */
export function createPictureKey(repository: string, diagram: string): string {
  return JSON.stringify([repository, diagram]);
}
