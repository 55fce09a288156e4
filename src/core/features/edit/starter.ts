import * as l10n from '@vscode/l10n';

/** A file to create, with its path relative to a workspace folder. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** The path of a starter glossary, relative to its workspace folder. */
export const starterGlossary = 'GLOSSARY.md';

/** The files that a workspace already has. */
interface ExistingFiles {
  readonly hasGlossary: boolean;
  readonly hasDiagram: boolean;
}

/**
 * Returns the starter files that are missing: a glossary and a diagram with few entries, each an example of one
 * feature. Adds no second diagram, because it would replace the team's own as the main one.
 */
export function createStarterFiles({
  hasGlossary,
  hasDiagram,
}: ExistingFiles): readonly StarterFile[] {
  return [
    ...(hasGlossary ? [] : [{ path: starterGlossary, text: renderStarterGlossary() }]),
    ...(hasDiagram ? [] : [{ path: 'docs/architecture.mmd', text: renderStarterDiagram() }]),
  ];
}

/** Field labels stay in English, like their values: the readers of glossaries know them in every language. */
function renderStarterGlossary(): string {
  return [
    `# ${l10n.t('Glossary')}`,
    l10n.t(
      'The terms of this project, in plain language. Correct anything that is wrong or unclear.',
    ),
    `## ${l10n.t('Backend')}`,
    l10n.t(
      'The part of the product that users do not see. It stores the data and runs the business logic. Replace this entry with the first part of your own system.',
    ),
    [
      `- **Aliases**: ${l10n.t('server side')}`,
      `- **Owner**: ${l10n.t('the whole team')}`,
      '- **Delivery**: live',
    ].join('\n'),
    `## SLA (${l10n.t('service level agreement')})`,
    l10n.t(
      'The level of service that we promise our users, for example how quickly the service responds.',
    ),
    '- **Status**: draft',
    '',
  ].join('\n\n');
}

function renderStarterDiagram(): string {
  return [
    '---',
    `title: ${l10n.t('System overview')}`,
    '---',
    'flowchart LR',
    `  users(["${l10n.t('Users')}"]) -->|${l10n.t('use')}| frontend["${l10n.t('Front end')}"]`,
    `  frontend -->|${l10n.t('asks')}| backend["${l10n.t('Backend')}"]`,
    `  backend -->|${l10n.t('keeps data in')}| database[("${l10n.t('Database')}")]`,
    '',
  ].join('\n');
}
