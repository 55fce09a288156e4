// Entry point for statistics of a glossary.

import { measureText } from '../features/picture/textMetrics';
import { drawBadge as draw } from '../features/statistics/badge';

export { computeStatistics } from '../features/statistics/statistics';

/** Returns a badge with the share of explained boxes and acronyms as the text of an SVG. */
export function drawBadge(percent: number | undefined): string {
  return draw(percent, measureText);
}
