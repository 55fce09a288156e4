// Prints the longest step of a stepwise task in milliseconds: that of the reader of a format, or of building the index,
// for a number of terms. A program of its own, because a collection of garbage takes longer in a process that has
// measured other things, or that leaves more room for short-lived objects than the extension host does.
// Usage: longestStep.mjs Markdown|CSV|YAML|index TERMS
import { TermIndex } from '../../src/core/matching/termIndex';
import { folder, makeTerms } from './data';
import { stepTimes } from './harness';
import { glossaryKinds } from './loading';

const [task = '', count = ''] = process.argv.slice(2);
const terms = makeTerms(Number(count));
const kind = glossaryKinds.find(({ name }) => name === task);
// A buffer's text is flat, like a file's.
const text = Buffer.from(kind?.write(terms) ?? '').toString();
const steps = kind
  ? kind.format.read({ uri: `${folder}/glossary`, text })
  : TermIndex.build(terms, [folder]);
process.stdout.write(String(Math.max(...stepTimes(steps))));
