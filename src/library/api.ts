import { resolve } from 'node:path';
import type { LinkedDiagram } from '../core/diagram/linkedDiagrams';
import type { Finding as FoundProblem } from '../core/features/checks/finding';
import type { Glossary } from '../core/glossary/glossaryStore';
import type { Term as GlossaryTerm } from '../core/glossary/term';
import { getLanguageOfFile, noCancellation } from '../core/service/hosting';
import { type CheckedText, TextChecker } from '../core/service/reviewing';
import { toUri } from '../node/nodeWorkspace';
import type { OpenFolder } from '../node/openFolder';
import { formatPath, toPrintedProblem } from '../node/printedProblem';
import type * as api from '../../types/index.mjs';
import { openExisting } from './site';

export const openGlossary: typeof api.openGlossary = async (folder, { glossaryFiles } = {}) => {
  const opened = await openExisting(resolve(folder), glossaryFiles);
  return new FolderGlossary(opened);
};

class FolderGlossary implements api.OpenGlossary {
  readonly #folder: OpenFolder;
  readonly #checker: TextChecker;

  constructor(folder: OpenFolder) {
    this.#folder = folder;
    this.#checker = new TextChecker(folder.service, folder.settings);
  }

  async terms(): Promise<readonly api.Term[]> {
    const { glossary, toTerm } = await this.#read();
    return glossary.terms.map(toTerm);
  }

  async explain(text: string, { file }: api.ExplainOptions = {}): Promise<readonly api.Match[]> {
    const { toTerm } = await this.#read();
    const uri = this.#toUri(file);
    const index = await this.#folder.service.index();
    const matches = index.findMatches({ uri, languageId: getLanguageOfFile(uri).id, text });
    return matches.map(({ start, end, form, terms }) => ({
      ...{ word: text.slice(start, end), start, end },
      isAvoided: form === 'avoid',
      terms: terms.map(toTerm),
    }));
  }

  async check(
    text: string,
    { file, isStory }: api.CheckOptions = {},
  ): Promise<readonly api.Finding[]> {
    await this.#folder.refresh();
    const subject = { uri: this.#toUri(file), text, isStory };
    const checked = await this.#checker.check(subject, noCancellation);
    return checked.findings.map((finding) => toFinding(finding, checked, this.#folder.path));
  }

  async diagrams(): Promise<readonly api.Diagram[]> {
    const { toTerm } = await this.#read();
    const diagrams = await this.#folder.service.diagrams();
    return diagrams.map((linked) => toDiagram(linked, this.#folder.path, toTerm));
  }

  dispose(): void {
    this.#folder.dispose();
  }

  async #read(): Promise<{ readonly glossary: Glossary; readonly toTerm: ToTerm }> {
    await this.#folder.refresh();
    const glossary = await this.#folder.service.glossary();
    const made = new Map<GlossaryTerm, api.Term>();
    const toTerm: ToTerm = (term) => {
      const known = made.get(term) ?? toApiTerm(term, glossary, this.#folder.path);
      made.set(term, known);
      return known;
    };
    return { glossary, toTerm };
  }

  #toUri(file = 'untitled.md'): string {
    return toUri(resolve(this.#folder.path, file));
  }
}

type ToTerm = (term: GlossaryTerm) => api.Term;

/** Returns a new object: the fields are part of the API, others are not. */
function toApiTerm(term: GlossaryTerm, { files }: Glossary, folder: string): api.Term {
  const { name, expansion, plain, definition, aliases, avoid, examples, source } = term;
  const { status, delivery, owner, users, related, links, technical, context, meta } = term;
  const lines = files.get(source.uri)?.termLines;
  return {
    ...{ name, expansion, plain, definition, aliases, avoid, examples },
    ...{ status, delivery, owner, users, related, links, technical, context, meta },
    file: formatPath(source.uri, folder),
    line: (lines?.lineAt(source.name.start) ?? 0) + 1,
  };
}

function toFinding(finding: FoundProblem, { lines }: CheckedText, folder: string): api.Finding {
  const { line, column, endLine, endColumn } = toPrintedProblem(finding, lines, folder);
  const { code, severity, message, word, replacement } = finding;
  return {
    ...{ code, severity, message, word, line, column, endLine, endColumn },
    replacement: replacement?.text,
  };
}

function toDiagram({ diagram, links }: LinkedDiagram, folder: string, toTerm: ToTerm): api.Diagram {
  const termOf = (id: string): api.Term | undefined => {
    const term = links.termOf(id);
    return term && toTerm(term);
  };
  return {
    ...{ file: formatPath(diagram.uri, folder), line: diagram.line + 1 },
    ...{ type: diagram.type, title: diagram.title },
    boxes: diagram.nodes.map(({ id, label, group, line }) => ({
      ...{ id, label, group, line: line + 1, term: termOf(id) },
    })),
    connections: diagram.edges.map(({ from, to, label, arrows, line }) => ({
      ...{ from, to, label, arrows, line: line + 1 },
    })),
    groups: diagram.groups.map(({ id, label, parent, line }) => ({
      ...{ id, label, parent, line: line + 1, term: termOf(id) },
    })),
  };
}
