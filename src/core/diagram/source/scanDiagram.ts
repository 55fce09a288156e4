import type { DiagramSource } from './occurrence';
import { scanMentions } from './scanMentions';

type Scanner = (code: string) => DiagramSource;

const scanners: Readonly<Record<string, Scanner>> = {};

/**
 * Where a diagram's source names its boxes and draws its lines. `code` is without comments and front
 * matter, `type` as in `ParsedDiagram`; `ids` help with kinds that have no scanner of their own.
 * Never throws; what is not understood is left out.
 */
export function scanDiagram(type: string, code: string, ids: readonly string[]): DiagramSource {
  const scan = scanners[type];
  return scan ? scan(code) : scanMentions(code, ids);
}
