import type { PanelLens } from './messages';

/** The lenses in the order of the toolbar. */
export const lenses: readonly PanelLens[] = [
  'none',
  'delivery',
  'waiting',
  'owner',
  'users',
  'unexplained',
  'plain',
  'changed',
];
