import type { ExportedRepository, ExportedTerm } from '../core/features/export/exportedGlossary';
import { createDefinitionTree } from '../core/service/paging';
import type { PageRepository, PageTerm } from './pageData';

/** Returns what the page shows of a repository. */
export function toPageRepository(repository: ExportedRepository): PageRepository {
  const { id, name, url, commit, links, terms, diagrams } = repository;
  return { id, name, url, commit, links, terms: terms.map(toPageTerm), diagrams };
}

/** One literal: copying the fields of half a million terms several times takes most of the time of a merged page. */
function toPageTerm(term: ExportedTerm): PageTerm {
  const { definition } = term;
  const tree = definition === undefined ? [] : createDefinitionTree(definition, term.mentions);
  return {
    id: term.id,
    name: term.name,
    expansion: term.expansion,
    plain: term.plain,
    plainName: term.plainName,
    summary: term.summary,
    aliases: term.aliases,
    avoid: term.avoid,
    examples: term.examples,
    status: term.status,
    delivery: term.delivery,
    owner: term.owner,
    users: term.users,
    related: term.related,
    links: term.links,
    context: term.context,
    meta: term.meta,
    file: term.file,
    line: term.line,
    uses: term.uses,
    rank: term.rank,
    change: term.change,
    definition: tree.length === 0 ? undefined : tree,
  };
}
