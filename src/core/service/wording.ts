// How terms are written out for people.

export { LowercaseWords } from '../language/lowercaseWords';
export { describeStatus } from '../glossary/termLabels';
export { escapeIcons, escapeLinks, escapeMarkdown } from '../markdown/escapeMarkdown';
export { getFirstSentence, stripMarkdown } from '../markdown/plainText';
export { isAcronym } from '../language/acronyms';
