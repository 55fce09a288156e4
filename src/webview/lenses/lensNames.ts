import type { PanelLens } from '../../protocol/messages';
import { getWord } from '../panelWords';

export function getLensName(lens: PanelLens): string {
  switch (lens) {
    case 'none':
      return getWord('lensNone');
    case 'waiting':
      return getWord('lensWaiting');
    case 'plain':
      return getWord('lensPlain');
    case 'changed':
      return getWord('lensChanged');
    case 'delivery':
    case 'owner':
    case 'users':
    case 'unexplained':
      return getWord(lens);
  }
}
