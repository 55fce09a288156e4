import type { ExportedRepository, ExportedTerm } from '../core/features/export/exportedGlossary';
import { createDefinitionTree } from '../core/service/paging';
import type { PageRepository, PageTerm } from './pageData';

/** Returns what the page shows of a repository. */
export function toPageRepository(repository: ExportedRepository): PageRepository {
  const { id, name, url, commit, links, terms, diagrams } = repository;
  return { id, name, url, commit, links, terms: terms.map(toPageTerm), diagrams };
}

function toPageTerm(term: ExportedTerm): PageTerm {
  const { id, name, expansion, plain, plainName, summary, aliases, avoid, examples } = term;
  const { status, delivery, owner, users, related, links, context, meta } = term;
  const { file, line, uses, rank, change, definition, mentions } = term;
  const tree = definition === undefined ? [] : createDefinitionTree(definition, mentions);
  return {
    ...{ id, name, expansion, plain, plainName, summary, aliases, avoid, examples },
    ...{ status, delivery, owner, users, related, links, context, meta },
    ...{ file, line, uses, rank, change },
    definition: tree.length === 0 ? undefined : tree,
  };
}
