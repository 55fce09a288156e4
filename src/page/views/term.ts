import { html, nothing, type TemplateResult } from 'lit-html';
import type { PageRepository, PageTerm } from '../../content/pageData';
import { fillLink } from '../../core/service/linking';
import { toSafeAddress } from '../links';
import type { Entry, PageModel } from '../model';
import { formatPlace } from '../place';
import { describeStatus } from '../panel/panelDiagram';
import { getSharedWord, getWord } from '../words';
import { renderDefinition } from './definition';
import {
  formatDay,
  getSummary,
  listRepositories,
  linkToDiagram,
  linkToEntry,
  renderDelivery,
} from './parts';

/** Shows one entry with all that is known of it. */
export function renderTerm(entry: Entry | undefined, model: PageModel): TemplateResult {
  const all = html`<p>
    <a href=${formatPlace({ view: 'terms', filters: {} })}>${getWord('allTerms')}</a>
  </p>`;
  if (entry === undefined)
    return html`<h1 tabindex="-1">${getWord('terms')}</h1>
      <p>${getWord('missingTerm')}</p>
      ${all}`;
  return html`${all} ${renderWholeEntry(entry, model, 1)}`;
}

/** Renders an entry as an article. @param level 1 for the heading of a page, 2 for one of several entries. */
export function renderWholeEntry(entry: Entry, model: PageModel, level: 1 | 2): TemplateResult {
  const { term, repository } = entry;
  const title = html`${term.name}
  ${term.expansion === undefined ? nothing : html` <span class="page-expansion">${term.expansion}</span>`}`;
  return html`<article class="page-article">
    ${level === 1 ? html`<h1 tabindex="-1">${title}</h1>` : html`<h2>${title}</h2>`}
    <p class="page-line">
      ${renderDelivery(term.delivery)}
      ${listRepositories(entry, model).map((name) => html`<span class="page-chip">${name}</span> `)}
    </p>
    ${term.plain === undefined ? nothing : html`<p class="page-plain">${term.plain}</p>`}
    <div class="page-definition">${renderMeaning(entry)}</div>
    <dl class="page-facts">${listFacts(entry, model)}</dl>
    ${level === 1 ? renderNamesakes(entry, model) : nothing}
    ${level === 1 ? renderSuggestions(term, repository) : nothing}
  </article>`;
}

function renderMeaning(entry: Entry) {
  const { definition, plain, expansion } = entry.term;
  if (definition !== undefined) return renderDefinition(definition, entry);
  const isKnown = plain !== undefined || expansion !== undefined;
  return isKnown ? nothing : html`<p class="quiet">${getWord('noDefinition')}</p>`;
}

type Fact = TemplateResult | typeof nothing;

function renderFact(label: string, values: readonly (string | TemplateResult)[]): Fact {
  if (values.length === 0) return nothing;
  return html`<dt>${label}</dt>
    <dd>
      <ul class="page-row">
        ${values.map((value) => html`<li>${value}</li>`)}
      </ul>
    </dd>`;
}

function listFacts(entry: Entry, model: PageModel): readonly Fact[] {
  const { term, repository } = entry;
  const { uses, change, meta = {} } = term;
  const list = (value: string | undefined): readonly string[] =>
    value === undefined || value === '' ? [] : [value];
  const relatedTerms = (term.related ?? []).map((reference) => {
    const related =
      reference.term === undefined ? undefined : model.find(reference.term, repository.id);
    return related === undefined
      ? reference.name
      : html`<a href=${linkToEntry(related, model)}>${reference.name}</a>`;
  });
  const links = (term.links ?? []).map(({ text, target }) =>
    renderLink(text, target, term.file, repository.links ?? {}),
  );
  const boxes = model
    .findBoxes(entry)
    .map(
      ({ entry: diagram, box }) =>
        html`<a href=${linkToDiagram(diagram, model, box.id)}
          >${getWord('showBox', box.label, diagram.diagram.title)}</a
        >`,
    );
  return [
    renderFact(getSharedWord('status'), list(describeStatus(term.status))),
    renderFact(getSharedWord('owner'), list(term.owner)),
    renderFact(getSharedWord('users'), term.users ?? []),
    renderFact(getSharedWord('aliases'), term.aliases ?? []),
    renderFact(getWord('avoid'), term.avoid ?? []),
    renderFact(getWord('context'), list(term.context)),
    renderFact(getWord('examples'), term.examples ?? []),
    renderFact(getWord('related'), relatedTerms),
    renderFact(getSharedWord('links'), links),
    renderFact(getWord('inDiagrams'), boxes),
    ...Object.entries(meta).map(([label, text]) => renderFact(label, list(text))),
    renderFact(
      getSharedWord('usages'),
      uses === undefined ? [] : [getWord('usesCount', uses.code, uses.docs)],
    ),
    renderFact(
      getSharedWord('lastChange'),
      change === undefined ? [] : [`${formatDay(change.day)}, ${change.author}`],
    ),
  ];
}

/** Paths are relative to the glossary; they lead to the host of the repository, since the page is elsewhere. */
function renderLink(
  text: string,
  target: string,
  file: string,
  { view }: NonNullable<PageRepository['links']>,
): string | TemplateResult {
  const path = view === undefined ? undefined : resolvePath(target, file);
  const onHost =
    view === undefined || path === undefined
      ? undefined
      : fillLink(view, { path, line: 1 }).split('#', 1)[0];
  const address = toSafeAddress(onHost ?? target);
  return address === undefined
    ? text
    : html`<a href=${address} target="_blank" rel="noopener noreferrer">${text}</a>`;
}

/** Returns the path that a link in a file leads to; `undefined` for addresses and for texts that are neither. */
function resolvePath(target: string, file: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\#?]/iu.test(target)) return undefined;
  try {
    return decodeURI(new URL(target, `https://repository/${file}`).pathname.slice(1));
  } catch {
    return undefined;
  }
}

/** Shows the meanings of the same word in other repositories or contexts. */
function renderNamesakes(entry: Entry, model: PageModel): Fact {
  const others = model.findNamesakes(entry);
  if (others.length === 0) return nothing;
  return html`<section>
    <h2>${getWord('otherMeanings')}</h2>
    <p class="quiet">${getWord('otherMeaningsHint')}</p>
    <ul class="page-list">
      ${others.map((other) => {
        const isHere = other.repository === entry.repository;
        const place = isHere ? other.term.file : other.repository.name;
        const where = [place, other.term.context].filter(Boolean).join(' · ');
        return html`<li>
          <a href=${linkToEntry(other, model)}>${other.name} (${where})</a>
          <p>${getSummary(other.term)}</p>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Offers what the host of the repository offers: to edit the entry, to report a problem, or to see it. */
function renderSuggestions(
  { name, file, line }: PageTerm,
  { links = {} }: PageRepository,
): TemplateResult | typeof nothing {
  const place = { path: file, line };
  const issue = { title: getWord('issueTitle', name), body: getWord('issueBody', name) };
  const offered = [
    { link: links.edit, values: place, label: getWord('suggest') },
    { link: links.newIssue, values: issue, label: getWord('openIssue') },
    {
      link: links.edit === undefined ? links.view : undefined,
      values: place,
      label: getWord('viewEntry'),
    },
  ].flatMap(({ link, values, label }) => {
    const address = link === undefined ? undefined : toSafeAddress(fillLink(link, values));
    return address === undefined ? [] : [{ address, label }];
  });
  if (offered.length === 0) return nothing;
  return html`<p class="page-row">
    ${offered.map(
      ({ address, label }) =>
        html`<a href=${address} target="_blank" rel="noopener noreferrer">${label}</a>`,
    )}
  </p>`;
}
