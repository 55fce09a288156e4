import * as l10n from '@vscode/l10n';
import type { DiagramError } from './diagram';

/** Maximum length of quoted source in messages. */
const maxQuoteLength = 40;
const brackets = /^[([{<>)\]}]/;

/** The position at which Mermaid stopped, which indicates the likely error. */
interface ErrorContext {
  /** The text of the error's line. */
  readonly line: string;
  /** The diagram's type according to its first word; see `getDiagramType`. */
  readonly type: string;
}

/** A semicolon between two texts, except one that ends an entity (`#59;`, `&lt;`). */
const semicolon = /(?<![#&]\w{1,8});\s*\S/u;

/** Returns what is wrong with a diagram and how to correct it, for readers who do not know Mermaid's grammar. */
export function describeDiagramError(error: DiagramError, place: ErrorContext): string {
  switch (error.kind) {
    case 'unexpected':
      return describeUnexpected(error.found, place);
    case 'ends-early':
      return l10n.t(
        'This line is incomplete. Complete it, or close the open bracket, quote or block.',
      );
    case 'unknown-type':
      return l10n.t(
        'Mermaid does not support this type of diagram. Begin with a supported type, such as "flowchart LR" or "sequenceDiagram".',
      );
    case 'front-matter':
      return l10n.t(
        'Cannot read the settings between the "---" lines ({0}). Correct or remove them.',
        error.message,
      );
    case 'too-large':
      return l10n.t('This diagram is too large. Split it into several diagrams.');
    case 'too-complex':
      return l10n.t('This diagram is too complex to read. Split it into several diagrams.');
    case 'other':
      return l10n.t('Mermaid cannot read this diagram: {0}', error.message);
  }
}

function describeUnexpected(found: string | undefined, { line, type }: ErrorContext): string {
  if (type === 'sequence' && semicolon.test(line)) {
    return l10n.t('A semicolon ends the message here. Write “#59;” instead, or remove it.');
  }
  if (found === undefined) {
    return l10n.t('Mermaid cannot read the diagram from this line on. Correct this line.');
  }
  const word = shorten(found);
  if (brackets.test(found) && type !== 'sequence') {
    return l10n.t(
      'Mermaid cannot read the diagram at {0}. Put labels with brackets in quotes, such as A["Orders (new)"].',
      word,
    );
  }
  return l10n.t(
    'Mermaid cannot read the diagram at "{0}". Correct this line or the previous one.',
    word,
  );
}

function shorten(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > maxQuoteLength ? `${line.slice(0, maxQuoteLength)}…` : line;
}
