// Finds words to avoid in comments, documents and texts.
import ts from 'typescript';
import { wordList } from './wordList.mjs';

/**
 * A text for readers in a file.
 * @typedef {object} Passage
 * @property {number} start offset in the file, in UTF-16 units
 * @property {string} text as in the file, so that offsets stay valid
 */

/**
 * @typedef {object} WordProblem
 * @property {number} line 1-based
 * @property {string} word as written
 * @property {string} instead
 */

const avoided = wordList.map(({ pattern, instead }) => ({
  pattern: new RegExp(`(?<![\\w-])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\w-])`, 'giu'),
  instead,
}));

/** Code, quotations, addresses and tags are examples or names, not wording. */
const notWording =
  /`[^`]*`|“[^”]*”|"[^"\n]*"|\{@[^}]*\}|@(?:param|returns|typedef|property|type) \{[^\n]*?\}|\b(?:https?|command):[^\s)]+|[\w$]+\.[\w$]+\(?/gu;

/** Functions whose arguments are texts for users, and titles of tests. */
const textFunctions = new Set(['t', 'it', 'describe', 'say', 'UserError', 'UsageError', 'refused']);

/**
 * Replaces everything that is not wording by spaces of the same length.
 * @param {string} text
 */
const masked = (text) => text.replace(notWording, (part) => part.replace(/[^\n]/gu, ' '));

/**
 * Joins comments on successive lines, so that phrases are found across them.
 * @param {string} text
 * @param {readonly Passage[]} passages
 * @returns {readonly Passage[]}
 */
const joinedComments = (text, passages) => {
  /** @type {Passage[]} */
  const joined = [];
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const end = last ? last.start + last.text.length : 0;
    const follows = last?.text.startsWith('//') === true && passage.text.startsWith('//');
    if (last && follows && /^\s*$/u.test(text.slice(end, passage.start))) {
      last.text = text.slice(last.start, passage.start + passage.text.length);
    } else joined.push({ ...passage });
  }
  return joined;
};

/**
 * Returns the comments of a program, and the texts that it passes to `textFunctions`.
 * @param {string} file
 * @param {string} text
 * @returns {readonly Passage[]}
 */
const passagesOfProgram = (file, text) => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Map<number, Passage>} */
  const passages = new Map();
  /** @param {number} start @param {number} end */
  const add = (start, end) => passages.set(start, { start, text: text.slice(start, end) });
  /** @param {import('typescript').Node} node */
  const addTexts = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node))
      add(node.getStart() + 1, node.end - 1);
    else if (ts.isTemplateMiddleOrTemplateTail(node)) add(node.getStart() + 1, node.end - 1);
    else if (!ts.isFunctionLike(node)) ts.forEachChild(node, addTexts);
  };
  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      add(range.pos, range.end);
    }
    for (const range of ts.getTrailingCommentRanges(text, node.end) ?? [])
      add(range.pos, range.end);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const called = node.expression;
      const name = ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
      if (textFunctions.has(name)) for (const one of node.arguments ?? []) addTexts(one);
    }
    for (const child of node.getChildren()) if (!ts.isJSDoc(child)) visit(child);
  };
  visit(source);
  return joinedComments(text, [...passages.values()]);
};

/**
 * Returns the values of a JSON file that are sentences; values without a space are names.
 * @param {string} text
 * @returns {readonly Passage[]}
 */
const passagesOfJson = (text) =>
  [...text.matchAll(/: "((?:[^"\\]|\\.)* (?:[^"\\]|\\.)*)"/gu)].map(({ 1: value = '', index }) => ({
    start: index + 3,
    text: value,
  }));

/**
 * Returns a Markdown document without its code blocks.
 * @param {string} text
 * @returns {readonly Passage[]}
 */
const passagesOfMarkdown = (text) => [
  { start: 0, text: text.replace(/^```[^]*?^```/gmu, (block) => block.replace(/[^\n]/gu, ' ')) },
];

/**
 * Returns the comments of a file in which they begin with `#`, and the descriptions of YAML.
 * @param {string} text
 * @returns {readonly Passage[]}
 */
const passagesOfLines = (text) =>
  [...text.matchAll(/^[ \t]*(?:#|(?:name|description): ).*$/gmu)].map(({ 0: line, index }) => ({
    start: index,
    text: line,
  }));

/**
 * @param {string} file its extension determines how it is read
 * @param {string} text
 * @returns {readonly Passage[]}
 */
const passagesOf = (file, text) => {
  if (/\.(?:ts|mjs|cjs)$/u.test(file)) return passagesOfProgram(file, text);
  if (/\.json$/u.test(file)) return passagesOfJson(text);
  if (/\.md$/u.test(file)) return passagesOfMarkdown(text);
  return passagesOfLines(text);
};

/**
 * Finds words to avoid in a file.
 * @param {string} file its extension determines how it is read
 * @param {string} text
 * @returns {readonly WordProblem[]} in the order of the text
 */
export const wordProblems = (file, text) =>
  passagesOf(file, text)
    .flatMap(({ start, text: passage }) => {
      const wording = masked(passage).replace(/\n[ \t]*(?:\*|\/\/|#)?[ \t]*/gu, (gap) =>
        ' '.repeat(gap.length),
      );
      return avoided.flatMap(({ pattern, instead }) =>
        [...wording.matchAll(pattern)].map(({ 0: word, index }) => ({
          offset: start + index,
          word: word.replace(/\s+/gu, ' '),
          instead,
        })),
      );
    })
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, word, instead }) => ({
      line: text.slice(0, offset).split('\n').length,
      word,
      instead,
    }));
