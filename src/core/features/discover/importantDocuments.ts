/** Names of documents that every new reader opens; numbers and separators around them do not matter. */
const importantNames = new Set(
  `
  readme index home overview introduction intro onboarding welcome gettingstarted quickstart start starthere
  firstweek firststeps newjoiners newhires handbook playbook guide architecture architectureoverview arc42 vision concepts
  concept domain domainmodel systemoverview context about mission strategy
  liesmich einführung einleitung überblick übersicht einarbeitung architektur konzept konzepte
  lisezmoi accueil introduction présentation architecture vuedensemble
  léeme introducción bienvenida arquitectura visióngeneral
  `
    .trim()
    .split(/\s+/u),
);

/** Deeper documents introduce one part, not the whole. */
const maxFolders = 2;

/**
 * Returns whether a document introduces the repository to its readers, by its name and place.
 *
 * @param path Relative to the workspace folder.
 */
export function isImportantDocument(path: string): boolean {
  const segments = path.split('/');
  if (segments.length - 1 > maxFolders) return false;
  const name = (segments.at(-1) ?? '').replace(/\.[^.]*$/u, '').toLowerCase();
  return importantNames.has(name.replace(/^\d+|[^\p{L}\d]/gu, ''));
}
