import { findDiagramBlocks } from '../../src/core/diagram/diagramBlocks';
import { toPlainLabel } from '../../src/core/diagram/mermaid/plainLabel';
import { readMermaidText } from '../../src/core/diagram/source/mermaidText';
import { scanDiagram } from '../../src/core/diagram/source/scanDiagram';
import { extractStatements } from '../../src/core/diagram/source/statements';
import { prepareText } from '../../src/webview/drawing/prepareText';
import { diagramPieces, htmlPieces } from './formatPieces';
import { marks, prose, withNestings, type Subject } from './pieces';

/** Returns the functions that read diagram text. */
export function diagramSubjects(): readonly Subject[] {
  const types =
    'flowchart sequence class state er c4 architecture block mindmap kanban requirement other'.split(
      ' ',
    );
  const ids = { nodes: ['A', 'B', 'a', 'b'], groups: ['c'] };
  const pieces = withNestings([...marks, ...diagramPieces]);
  const scanners = types.map((type) => ({
    name: `${type} scanner`,
    beginnings: [`${type}\n`],
    pieces,
    run: (text: string): void => {
      scanDiagram(type, readMermaidText(text).code, ids);
    },
  }));
  return [
    ...scanners,
    {
      name: 'diagram blocks',
      beginnings: ['', '```mermaid\n', '<pre class="mermaid">\n'],
      pieces: withNestings([
        ...marks,
        ...prose,
        ...htmlPieces,
        '```mermaid\n',
        '```mermaid\na\n```\n',
        '.. mermaid::\n',
        '{{< mermaid >}}\n',
        '<pre class="mermaid ',
      ]),
      run: (text) => void findDiagramBlocks('a.md', text),
    },
    {
      name: 'diagram statements',
      beginnings: ['flowchart LR\n'],
      pieces,
      run: (text) => void extractStatements(readMermaidText(text).code),
    },
    {
      name: 'diagram labels',
      beginnings: [''],
      pieces: withNestings([...marks, ...prose]),
      run: (text) => {
        toPlainLabel(text);
        toPlainLabel(text, 'markdown');
      },
    },
    {
      name: 'panel text',
      beginnings: [
        'flowchart LR\n',
        'architecture-beta\n',
        '---\ntitle: a\n',
        'flowchart LR\nA@{ "',
      ],
      pieces: withNestings([
        ...marks,
        ...diagramPieces,
        '\\"',
        "''",
        '@{ "',
        'img: a\n',
        'fa:fa-a',
        '[fa:fa-',
        'A-->|a b|',
        '-- a b ',
      ]),
      run: (text) => void prepareText(text),
    },
  ];
}
