import { readDiagramFrontMatter } from './mermaid/diagramFrontMatter';
import { toPlainLabel } from './mermaid/plainLabel';
import { readMermaidText } from './source/mermaidText';

/** `title Orders` in a sequence or C4 diagram; front matter is read separately. */
const titleStatement = /^[ \t]*title(?:[ \t]*:[ \t]*|[ \t]+)(\S.*)$/mu;

/** Returns the title in a diagram's text, without parsing the diagram; `undefined` if it has no title. */
export function readDiagramTitle(text: string): string | undefined {
  const { code, frontMatter } = readMermaidText(text);
  const header = readDiagramFrontMatter(frontMatter);
  const inHeader = 'message' in header ? undefined : header.title;
  const title = inHeader ?? titleStatement.exec(code)?.[1];
  return title === undefined ? undefined : toPlainLabel(title) || undefined;
}
