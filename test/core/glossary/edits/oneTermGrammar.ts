import { markdownFormat } from '../../../../src/core/glossary/formats/markdown/markdownFormat';
import {
  fieldValues,
  FileWriter,
  type Grammar,
  grammarFields,
  type Random,
  richSentence,
  type WrittenFile,
} from './grammar';

/** Writes one term in a separate file, with front matter. */
function writeOneTerm(random: Random): WrittenFile {
  const writer = new FileWriter(random);
  const name = random.pick(['Canary', 'Blue green', 'Rollback']);
  writer.entry(name, (field) => {
    writer.write(`---\ntitle: ${name}\n`);
    for (const one of random.some(grammarFields, 35)) {
      const text = fieldValues[one](random);
      const isList = text.includes(', ') || ['aliases', 'users'].includes(one);
      const list = random.chance(60)
        ? `[${text}]`
        : text
            .split(', ')
            .map((item) => `\n  - ${item}`)
            .join('');
      field(`${one}:${isList && list.startsWith('\n') ? '' : ' '}${isList ? list : text}`);
      writer.write('\n');
    }
    writer.write('---\n\n');
    if (random.chance(25)) writer.write(`# ${name}\n\n`);
    writer.write(richSentence(random));
    if (random.chance(30)) writer.write(`\n\n${richSentence(random)}`);
    if (random.chance(15)) writer.write(`\n\n<!-- ${richSentence(random)} -->`);
  });
  return writer.write('\n').finish(random, 'file:///work/glossary/canary.md');
}

export const oneTermGrammar: Grammar = {
  name: 'Markdown file',
  format: markdownFormat,
  write: writeOneTerm,
  least: { add: 0, change: 0.5, remove: 0 },
};
