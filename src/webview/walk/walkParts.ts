import type { FromPanel, ToPanel } from '../../protocol/messages';
import type { Places } from '../places';
import type { CommandParts } from '../tools/pictureCommands';
import type { ViewState } from '../viewState';

/** What a walk works with. */
export interface WalkParts extends Omit<CommandParts, 'viewport'> {
  readonly view: ViewState;
  readonly places: Places;
  readonly post: (message: FromPanel) => void;
}

export type WalkMessage = Extract<
  ToPanel,
  { readonly type: 'recordedWalk' | 'startWalk' | 'walkSaved' }
>;
