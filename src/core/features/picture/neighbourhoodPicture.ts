import type { Whereabouts } from '../explain/explanation';
import { plainWhereabouts } from '../explain/whereaboutsInWords';
import { layOut } from './layout';
import type { PictureTheme } from './palette';
import { palettes } from './palette';
import { pictureContent } from './pictureContent';
import { toSvg } from './svg';

/** A picture for a document. */
export interface Picture {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The content of the picture, in a sentence. */
  readonly alt: string;
}

/** Draws a box with what calls it and what it calls; `undefined` for a box without connections. */
export function neighbourhoodPicture(
  whereabouts: Whereabouts,
  theme: PictureTheme,
): Picture | undefined {
  const content = pictureContent(whereabouts);
  if (!content) return undefined;
  const layout = layOut(content);
  const { width, height } = layout;
  const alt = plainWhereabouts(whereabouts);
  return { svg: toSvg(layout, palettes[theme]), width, height, alt };
}
