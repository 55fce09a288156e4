import { BoxReader } from './boxReader';
import type { DiagramSource } from './occurrence';
import { readChain } from './readFlowchart';
import { addChain } from './scanFlowchart';
import { SourceBuilder } from './sourceBuilder';
import { addStyledIds } from './styledIds';

const header = /\s*block(?:-beta)?\b/y;
const space = /[\s;]+/y;
const styled = /(?:class|style)[ \t][^\n]*/y;
const setting = /(?:columns|classDef|title|accTitle|accDescr)(?=[ \t:])[^\n]*/y;
const gap = /space(?::\d+)?(?=\s|$)/y;
const end = /end(?=\s|$)/y;
const unnamedBlock = /block(?=\s|$)/y;
const block = /block:/y;
const width = /:\d+/y;
const restOfWord = /\S+/y;

export function scanBlock(code: string): DiagramSource {
  const reader = new BoxReader(code);
  const found = new SourceBuilder();
  reader.take(header);
  while (!reader.done) {
    const skipped = [space, setting, gap, end, unnamedBlock, width].some((one) => reader.take(one));
    if (skipped) continue;
    const dressed = reader.take(styled);
    if (dressed) {
      addStyledIds(found, { text: dressed[0], offset: dressed.index });
      continue;
    }
    if (reader.take(block)) {
      const group = reader.readBox();
      if (group) found.addGroup(group.id, group.start, group.label);
      continue;
    }
    const chain = readChain(reader);
    if (chain) addChain(found, chain);
    else reader.take(restOfWord);
  }
  return found.build();
}
