import type { PanelLens } from '../../protocol/messages';
import { getWord } from '../panelWords';

/** The lenses in the order of the toolbar. */
export const lenses: readonly PanelLens[] = [
  'none',
  'delivery',
  'waiting',
  'owner',
  'users',
  'unexplained',
  'plain',
];

export function getLensName(lens: PanelLens): string {
  switch (lens) {
    case 'none':
      return getWord('lensNone');
    case 'waiting':
      return getWord('lensWaiting');
    case 'plain':
      return getWord('lensPlain');
    case 'delivery':
    case 'owner':
    case 'users':
    case 'unexplained':
      return getWord(lens);
  }
}
