import { createBlock, type Block } from '../markdown/syntax/markdownBlock';

/** Fields of a document, which docutils and Sphinx evaluate. */
const documentField =
  /^(?:author|authors|organization|contact|address|version|revision|status|date|copyright|abstract|dedication|orphan|tocdepth|nocomments|nosearch|license)$/u;

/** Right below a heading, fields that no entry has are names with their definitions. */
export function isListOfTerms(items: readonly Block[]): boolean {
  return (
    items.length > 1 &&
    items.every(
      ({ field }) =>
        field?.field === undefined &&
        field !== undefined &&
        field.value.start < field.value.end &&
        !documentField.test(field.folded),
    )
  );
}

/** Converts a field to an entry: its name, and its value as the definition. */
export function toTerm({ range, line, field }: Block): Block {
  const value = field?.value ?? range;
  const children = [createBlock('paragraph', value, { line })];
  return createBlock('term', range, { line, content: field?.labelRange ?? range, children });
}
