import { readDiagramFrontMatter } from './mermaid/diagramFrontMatter';
import { toPlainLabel } from './mermaid/plainLabel';
import { readMermaidText } from './source/mermaidText';

/** `title Orders` in a sequence or C4 diagram; front matter is read apart. */
const titleStatement = /^[ \t]*title(?:[ \t]*:[ \t]*|[ \t]+)(\S.*)$/mu;

/** What a diagram's text calls the whole, without parsing it; `undefined` where it says nothing. */
export function titleOfDiagram(text: string): string | undefined {
  const { code, frontMatter } = readMermaidText(text);
  const header = readDiagramFrontMatter(frontMatter);
  const inHeader = 'message' in header ? undefined : header.title;
  const title = inHeader ?? titleStatement.exec(code)?.[1];
  return title === undefined ? undefined : toPlainLabel(title) || undefined;
}
