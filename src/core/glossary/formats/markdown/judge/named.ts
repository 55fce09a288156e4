import type { Scope } from '../shapes/scope';
import { descendants, type Section } from '../structure/outline';
import { countWords } from '../syntax/inline';
import { innerOf } from './inner';

/** In UTF-16 units. Longer texts below a heading are prose. */
const longestDefinition = 800;

/**
 * Returns true for a page that the settings name as a glossary and that is structured like one: most of its sections
 * are lists or tables of entries, or short texts below a heading that could be a name. A page of prose is not one,
 * nor is a README with installation, usage and license.
 */
export function isMadeOfEntries(root: Section, title: Section | undefined, scope: Scope): boolean {
  let lists = 0;
  let definitions = 0;
  let others = 0;
  for (const section of [root, ...descendants(root)]) {
    const { entries, empty } = innerOf(scope, section.body);
    if (entries === 'sure' && section.nature !== 'frame') lists++;
    else if (isDefinition(section)) definitions++;
    else if (!empty && section !== root && section !== title) others++;
  }
  const good = lists + definitions;
  return (lists > 0 || definitions > 1) && good >= others * 3;
}

function isDefinition({ heading, title, nature, body, children }: Section): boolean {
  const [first] = body;
  const last = body.at(-1);
  if (heading === undefined || nature !== 'open' || children.length > 0) return false;
  if (first?.kind !== 'paragraph' || last === undefined) return false;
  if (body.some(({ kind }) => kind === 'code' || kind === 'table' || kind === 'html')) return false;
  if (last.range.end - first.range.start > longestDefinition) return false;
  return countWords(title) <= 5 && !/[?.!]$|^(?:how|why|when|what|where|our|who)\b/iu.test(title);
}
