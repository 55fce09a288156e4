import type { Term } from '../../src/core/glossary/term';

export function writeMarkdownGlossary(terms: readonly Term[]): string {
  return `# Glossary\n\n${terms.map(writeMarkdownEntry).join('\n')}`;
}

function writeMarkdownEntry(term: Term): string {
  const expansion = term.expansion === undefined ? '' : ` (${term.expansion})`;
  const aliases = term.aliases.length === 0 ? '' : `\n- **Aliases**: ${term.aliases.join(', ')}\n`;
  return `## ${term.name}${expansion}\n\n${term.definition}\n${aliases}`;
}

export function writeCsvGlossary(terms: readonly Term[]): string {
  const rows = terms.map(({ name, expansion, definition, aliases }) =>
    [name, expansion ?? '', `"${definition}"`, `"${aliases.join(', ')}"`].join(','),
  );
  return ['Term,Expansion,Definition,Aliases', ...rows, ''].join('\n');
}

/** Returns Contextive's format, with texts in several YAML styles. */
export function writeYamlGlossary(terms: readonly Term[]): string {
  return `contexts:\n  - name: Company\n    terms:\n${terms.map(writeYamlEntry).join('')}`;
}

function writeYamlEntry(term: Term, i: number): string {
  const indent = '        ';
  const definition =
    i % 3 === 0
      ? `>-\n${indent}  ${term.definition.replace('. ', `.\n${indent}  `)}`
      : i % 3 === 1
        ? `"${term.definition}"`
        : term.definition;
  const aliases = term.aliases.map((alias) => `${indent}  - ${alias}\n`).join('');
  return (
    `      - name: ${JSON.stringify(term.name)}\n${indent}definition: ${definition}\n` +
    (aliases === '' ? '' : `${indent}aliases:\n${aliases}`) +
    `${indent}meta:\n${indent}  Owner: ${term.owner ?? 'nobody'}\n`
  );
}
