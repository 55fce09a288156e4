import type { ExplanationStyle } from '../../../src/core/features/explain/explanationMarkdown';
import { renderExplanation } from '../../../src/core/features/explain/explanationMarkdown';
import { GlossaryService } from '../../../src/core/service/glossaryService';
import { LineMap } from '../../../src/core/text/lineMap';
import { noCancellation } from '../../../src/core/workspace/cancellation';
import { MemoryWorkspace } from '../memoryWorkspace';

export const glossary = `# Glossary

## Bank gateway

Talks to the bank. It is slow.

- **Owner**: Payments team
- **Delivery**: mocked

## Checkout

Where a shopper pays; it asks the bank gateway.

- **Avoid**: till

## SLA (service level agreement)

A promise.
`;

export const diagram = `flowchart LR
  subgraph pay[Payments]
    checkout[Checkout] -->|asks to pay| gateway[Bank gateway]
  end
  shop[Web shop] --> checkout
`;

/** A glossary and a diagram of a shop. */
export const files = { 'GLOSSARY.md': glossary, 'docs/architecture.mmd': diagram };

export const style: ExplanationStyle = {
  icon: () => '',
  openTerm: ({ name }) => `open:${name.replace(/ /gu, '-')}`,
  editTerm: () => undefined,
  showInDiagram: ({ neighborhood: neighborhood }) => `show:${neighborhood.box.id}`,
};

/** Returns the hover at the `|` of a text. */
export async function hover(service: GlossaryService, marked: string): Promise<string[]> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const lines = new LineMap(text);
  const document = {
    uri: MemoryWorkspace.uri('src/pay.ts'),
    languageId: 'typescript',
    version: 1,
    lineCount: lines.lineCount,
    lineAt: (line: number) => text.split('\n')[line] ?? '',
    getText: () => text,
  };
  const explanations = await service.explainAt(document, lines.positionAt(offset), noCancellation);
  const index = await service.index();
  return explanations.flatMap(({ meanings }) =>
    meanings.map((meaning) => renderExplanation(meaning, index, style)),
  );
}
