import { classifyTitle } from './glossaryNames';

/** Titles of pages that explain words without a glossary name. */
const titleHints =
  /(?<!\p{L})(?:words?|terms?|terminology|vocabulary|languages?|jargon|lingo|definitions?|dictionary|nomenclature|naming|meanings?|concepts?|speak|cheat ?sheet|begriffe?|wörter|sprache|bedeutung(?:en)?|mots|termes|vocabulaire|palabras|términos|palavras|termos|parole|termini|woorden|begrippen|ord|begrep|słowa|pojęcia|slova|pojmy|слова|понятия|термины|用語|言葉|術語|术语|词语|용어)(?!\p{L})/iu;
const heading = /^(?:#{1,2}|=)[ \t]+(\S[^\n]*)|^(\S[^\n]{0,79})\n[=~*-]{3,}[ \t]*$/mu;
/** `**Tote**: a box`, `- **Tote** - a box`. */
const labeledLine = /^(?:[-*+] )?\*\*([^*\n]{2,40}?):?\*\*[ \t]*(?::|[-–—]|(?<=:\*\*))/gmu;
const minLabels = 8;
/** In UTF-16 units. Only this much text is examined, since entries begin near the top. */
const inspectedLength = 20_000;

/**
 * Returns whether a document may explain words although neither its name nor a heading is that of a glossary: its
 * title mentions words, or it is a sorted list of labels. Such a page is suggested, but not used automatically.
 */
export function mayBeGlossary(text: string): boolean {
  const start = text.slice(0, inspectedLength);
  const match = heading.exec(start);
  const title = match?.[1] ?? match?.[2] ?? '';
  if (titleHints.test(title) || classifyTitle(title) !== 'none') return true;
  if (!start.includes('**')) return false;
  const labels = Array.from(start.matchAll(labeledLine), ([, label = '']) => label.toLowerCase());
  return labels.length >= minLabels && isNearlySorted(labels);
}

function isNearlySorted(labels: readonly string[]): boolean {
  const steps = labels.slice(1).filter((label, i) => label >= (labels[i] ?? '')).length;
  return steps >= (labels.length - 1) * 0.9;
}
