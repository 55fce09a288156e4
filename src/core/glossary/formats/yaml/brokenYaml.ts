import * as l10n from '@vscode/l10n';
import type { YAMLException } from 'js-yaml';
import type { SourceText } from '../../glossaryFormat';
import type { Problem } from '../../../problem/problem';
import type { Range } from '../../../text/range';
import type { DocumentUri } from '../../../text/textDocument';
import { findLineEnd, findLineStart } from './yamlOffsets';

/** Returns one problem for a file with invalid YAML, at the position of the parser error. */
export function createBrokenYamlProblem(error: YAMLException, { uri, text }: SourceText): Problem {
  const at = Math.min(error.mark?.position ?? 0, Math.max(0, text.length - 1));
  const end = Math.max(findLineEnd(text, at), Math.min(at + 1, text.length));
  const start = end > at ? at : findLineStart(text, at);
  return {
    code: 'broken-yaml',
    severity: 'error',
    message: l10n.t(
      'Cannot read this file from this line on. {0}',
      getAdvice(error.reason, text.slice(findLineStart(text, at), at)),
    ),
    uri,
    range: { start, end },
  };
}

/** The aliases expand to more than can be read, from this one on. */
export class AliasTooLarge extends Error {
  readonly alias: Range;

  constructor(alias: Range) {
    super();
    this.alias = alias;
  }
}

/** Returns one problem for a file whose aliases expand to too much. */
export function createAliasProblem(range: Range, uri: DocumentUri): Problem {
  return {
    code: 'broken-yaml',
    severity: 'error',
    message: l10n.t(
      'This file is ignored because its aliases (such as “*name”) expand to too much text. Write out the values.',
    ),
    uri,
    range,
  };
}

/** @param before The text of the line before the error. */
function getAdvice(reason: string, before: string): string {
  if (reason.includes('tab characters')) {
    return l10n.t('Tabs are not allowed for indentation. Use spaces.');
  }
  if (reason.includes('deficient indentation')) {
    return l10n.t(
      'A text in quotes or a list in brackets is not closed before this line. Close it, or indent this line.',
    );
  }
  if (reason.includes('quoted scalar')) {
    return l10n.t('A quoted text is not closed. Add the closing quotation mark.');
  }
  if (/flow collection|missed comma|expected the node content/u.test(reason)) {
    return l10n.t('A list in [ ] or { } is incomplete. Check its commas and closing bracket.');
  }
  const hasSecondColon = reason.includes('mapping entry') && /:\s/u.test(before);
  if (hasSecondColon || /mapping key|implicit key|key-value separator/u.test(reason)) {
    return l10n.t('Write a name, a colon and a space, or put text that contains “: ” in quotes.');
  }
  if (/indentation|end of the stream or a document separator/u.test(reason)) {
    return l10n.t('Indent this line like the lines at the same level above it.');
  }
  if (reason.includes('nesting exceeded')) {
    return l10n.t('The lists are nested too deeply.');
  }
  if (/escape|hexadecimal/u.test(reason)) {
    return l10n.t(
      'Double quotes contain a single backslash. Write it twice, or use single quotes.',
    );
  }
  return l10n.t('The YAML parser reports: {0}.', reason);
}
