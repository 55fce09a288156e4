import type { PanelFocus, PanelPlace, PanelState, WalkPlace } from './messages';
import {
  isBoolean,
  isNumber,
  isString,
  createListGuard,
  createObjectGuard,
  createOneOfGuard,
  createOptionalGuard,
} from './guards';
import { lenses } from './lenses';
import { choice, revision, target } from './validateMessages';

const focus = createOptionalGuard(
  createObjectGuard<PanelFocus>({ box: isString, depth: isNumber }),
);
const walkPlace = createOptionalGuard(
  createObjectGuard<WalkPlace>({ id: isString, step: isNumber }),
);
const trail = createOptionalGuard(createListGuard(choice));
const place = createObjectGuard<PanelPlace>({ diagram: isString, trail, focus, walk: walkPlace });

/** The state may come from an older version of the panel. */
export const isPanelState = createObjectGuard<PanelState>({
  diagram: isString,
  trail,
  focus,
  whole: isBoolean,
  view: createOptionalGuard(
    createObjectGuard<{ scale: number; x: number; y: number }>({
      scale: isNumber,
      x: isNumber,
      y: isNumber,
    }),
  ),
  walk: walkPlace,
  recording: createOptionalGuard(createListGuard(target)),
  pinned: createOptionalGuard(target),
  lens: createOneOfGuard(...lenses),
  filter: createOptionalGuard(isString),
  compare: createOptionalGuard(revision),
  flipped: createOptionalGuard(isBoolean),
  held: createOptionalGuard(isBoolean),
  list: isBoolean,
  presenting: createOptionalGuard(isBoolean),
  editing: createOptionalGuard(isBoolean),
  past: createListGuard(place),
  future: createListGuard(place),
});
