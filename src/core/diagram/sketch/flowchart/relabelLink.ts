import { type FlowchartStyle, labelArrow, writeLabel } from './flowchartStyle';

const whole = /^((?:[\w-]+@)?)([xo<]?(?:--+[-xo>]|==+[=xo>]|-?\.+-[xo>]?|~~~+))$/;
/** The start and the end of `-- asks -->`. */
const innerStart = /^((?:[\w-]+@)?[xo<]?)(--|==|-\.)/;
const innerEnd = /(?<![-=.])(?:--+[-xo>]|==+[=xo>]|\.+-[xo>]?)$/;

/** Returns a link with other words, or without words, in the way in which it is written. */
export function relabelLink(style: FlowchartStyle, link: string, label: string): string {
  const [, edgeId = '', arrow] = whole.exec(link) ?? [];
  if (arrow !== undefined) {
    const isInner = style.hasInnerLabels && /^(?:--|==|-\.)/.test(arrow);
    return label === '' ? link : edgeId + labelArrow(arrow, label, isInner);
  }
  const bar = link.indexOf('|');
  if (link.endsWith('|') && bar < link.length - 1) {
    if (label === '') return link.slice(0, bar).trimEnd();
    return `${link.slice(0, bar)}|${rewrite(link.slice(bar + 1, -1), label)}|`;
  }
  const [start = '', head = '', line = ''] = innerStart.exec(link) ?? [];
  const end = innerEnd.exec(link)?.[0] ?? '';
  if (label === '') return head + (line === '-.' ? '-' : '') + end;
  return start + rewrite(link.slice(start.length, link.length - end.length), label) + end;
}

/** Returns words with the spaces and quotes around the old ones. */
function rewrite(old: string, label: string): string {
  const words = old.trim();
  const before = old.slice(0, old.indexOf(words));
  const after = old.slice(before.length + words.length);
  return before + writeLabel(label, words.startsWith('"')) + after;
}
