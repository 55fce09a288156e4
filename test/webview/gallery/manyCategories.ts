/** Words for categories, all different and none a part of another. */
const words = [
  ...['acorn', 'birch', 'cedar', 'dogwood', 'elder', 'fir', 'gorse', 'hazel', 'ivy', 'juniper'],
  ...['kelp', 'larch', 'maple', 'nettle', 'oak', 'pine', 'quince', 'rowan', 'spruce', 'tulip'],
  ...['ulex', 'vetch', 'willow', 'yew', 'zinnia', 'aster', 'begonia', 'clover', 'dahlia', 'erica'],
];

const lines = (count: number, line: (word: string, i: number) => string): string =>
  words.slice(0, count).map(line).join('\n');

/** Charts with more categories than Mermaid has colors for. */
export const manyCategories: Readonly<Record<string, string>> = {
  'pie of thirty slices': `pie\n${lines(30, (word, i) => `  "${word}" : ${String(40 - i)}`)}`,
  'pie with slices too thin to see': `pie\n  "rest" : 4000\n${lines(16, (word, i) => `  "${word}" : ${String(i < 13 ? 1 : 300 + i)}`)}`,
  'gitGraph of fourteen branches': `gitGraph\n  commit id: "seed"\n${lines(
    13,
    (word, i) =>
      `  branch ${word}\n  commit id: "n${String(i)}"${i % 3 === 0 ? ' type: HIGHLIGHT' : ''}\n  checkout main\n  merge ${word}`,
  )}`,
  'timeline of fifteen sections': `timeline\n${lines(15, (word, i) => `  section ${word}\n    ${String(1900 + i)} : planted`)}`,
  'journey of ten sections and eight actors': `journey\n${lines(
    10,
    (word, i) =>
      `  section ${word}\n    Task ${String(i)}: 3: ${words[20 + (i % 8)] ?? ''}, ${words[20 + ((i + 1) % 8)] ?? ''}`,
  )}`,
  'mindmap of twenty branches': `mindmap\n  root((Forest))\n${lines(20, (word) => `    ${word}\n      leaf of ${word}`)}`,
  'kanban of fourteen columns': `kanban\n${lines(14, (word, i) => `  ${word}[${word}]\n    task${String(i)}[Water it]`)}`,
  'sankey of twenty-two nodes': `sankey-beta\n${lines(11, (word, i) => `${word},${words[i + 11] ?? ''},${String(20 - i)}`)}`,
  'radar of sixteen curves': `radar-beta\n  axis one, two, three\n${lines(16, (word, i) => `  curve ${word}["${word}"]{${String(1 + (i % 5))}, ${String(5 - (i % 4))}, ${String(1 + (i % 3))}}`)}\n  max 5`,
  'treemap of sixteen sections': `treemap-beta\n${lines(16, (word, i) => `"${word}"\n    "leaf of ${word}": ${String(10 + i)}`)}`,
  'venn of ten sets': `venn-beta\n${lines(10, (word) => `  set ${word}`)}`,
  'xychart of fifteen lines': `xychart-beta\n  x-axis [Jan, Feb, Mar]\n  y-axis "Rain" 0 --> 60\n${lines(15, (_, i) => `  line [${String(i * 3)}, ${String(i * 3 + 5)}, ${String(i * 3 + 2)}]`)}`,
};
