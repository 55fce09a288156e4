import assert from 'node:assert/strict';
import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import { getFormatFor } from '../../../src/core/glossary/formats/writableFormats';
import type { FileContent } from '../../../src/core/glossary/glossaryFormat';
import { runToEnd } from '../../../src/core/workspace/scheduler';

const uri = 'file:///repo/GLOSSARY.md';

function read(text: string, file = uri): FileContent {
  const reader = getReaderFor(file);
  assert.ok(reader);
  return runToEnd(reader.read({ uri: file, text }));
}

function summarize(text: string, file = uri): readonly (readonly string[])[] {
  const { terms, problems } = read(text, file);
  return [
    terms.map(({ name, definition }) => `${name}: ${definition}`),
    problems.map(({ code, range }) => `${code} ${text.slice(range.start, range.end).length}`),
  ];
}

const ours = '## Tour\n\nA day.\n';
const theirs = '## Slot\n\nA time.\n';
const conflict = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> main\n`;
const withBase = `<<<<<<< HEAD\n${ours}||||||| 1a2b3c\n## Old\n\nGone.\n=======\n${theirs}>>>>>>> main\n`;
const head = '# Glossary\n\n';

describe('a merge conflict in a glossary', () => {
  it('gives the terms of both sides, without those before the change, and one problem', () => {
    for (const text of [conflict, withBase])
      assert.deepEqual(
        summarize(`${head}${text}\n## Dock\n\nA gate.\n`),
        [['Tour: A day.', 'Slot: A time.', 'Dock: A gate.'], [`merge-conflict ${text.length - 1}`]],
        text,
      );
  });

  it('keeps the places of the terms, also after letters of two units', () => {
    const text = `${head}${conflict.replace('HEAD', '🎉 HEAD')}`;
    const { terms, problems } = read(text);
    assert.deepEqual(
      terms.map(({ source }) => text.slice(source.name.start, source.name.end)),
      ['Tour', 'Slot'],
    );
    assert.equal(problems[0]?.severity, 'error');
    assert.match(problems[0].message, /^This merge conflict is not resolved\./u);
  });

  it('gives the terms of the first side where both cannot be read, and no other problem in it', () => {
    const text =
      'terms:\n<<<<<<< HEAD\n  - name: Tour\n    definition: A day.\n=======\n  - name: [\n>>>>>>> main\n  - name: Dock\n    definition: A gate.\n';
    const [terms, problems] = summarize(text, 'file:///repo/glossary.yml');
    assert.deepEqual(terms, ['Tour: A day.', 'Dock: A gate.']);
    assert.deepEqual(
      problems?.map((one) => one.split(' ')[0]),
      ['merge-conflict'],
    );
    const broken = text.replace('A gate.', 'A gate.\n    status: fine');
    assert.deepEqual(
      summarize(broken, 'file:///repo/glossary.yml')[1]?.map((one) => one.split(' ')[0]),
      ['merge-conflict', 'unknown-value'],
    );
    const same = `${head}<<<<<<< HEAD\n${ours}=======\n${ours}>>>>>>> main\n`;
    assert.deepEqual(summarize(same)[1], [`merge-conflict ${same.length - head.length - 1}`]);
  });

  it('is each one with all three marks in order', () => {
    assert.equal(read(`${head}${conflict}\ntext\n\n${withBase}`).problems.length, 2);
    for (const text of [
      conflict.replace('=======', '-------'),
      conflict.replace('<<<<<<< HEAD', '<<<<<<<HEAD'),
      conflict.replace('<<<<<<<', ' <<<<<<<'),
      conflict.replace('=======', '======='.repeat(2)),
      conflict.replace('>>>>>>> main', '>>>>>> main'),
      `>>>>>>> main\n${theirs}=======\n${ours}<<<<<<< HEAD\n`,
      ours.replace('A day.', 'Git marks it with `<<<<<<< HEAD` and `>>>>>>> main`.'),
    ])
      assert.ok(
        !read(`${head}${text}`).problems.some(({ code }) => code === 'merge-conflict'),
        text,
      );
    const twice = `<<<<<<< stash\n\n${conflict}`;
    assert.deepEqual(summarize(`${head}${twice}`)[1], [`merge-conflict ${conflict.length - 1}`]);
    const afterwards = `${conflict}=======\n>>>>>>> other\n`;
    assert.deepEqual(summarize(`${head}${afterwards}`)[1], [
      `merge-conflict ${conflict.length - 1}`,
    ]);
  });

  it('is resolved before the file is edited', () => {
    const format = getFormatFor(uri);
    assert.ok(format);
    const source = { uri, text: `${head}${conflict}` };
    const [term] = read(source.text).terms;
    assert.ok(term);
    for (const steps of [
      format.add(source, { name: 'Dock' }),
      format.change(source, term, { definition: 'A week.' }),
      format.remove(source, term),
    ])
      assert.deepEqual(runToEnd(steps), {
        kind: 'refused',
        reason: 'Resolve the merge conflict in this file first.',
      });
    const resolved = { uri, text: `${head}${ours}` };
    const [tour] = read(resolved.text).terms;
    assert.ok(tour);
    for (const steps of [
      format.add(resolved, { name: 'Dock' }),
      format.change(resolved, tour, { definition: 'A week.' }),
      format.remove(resolved, tour),
    ])
      assert.equal(runToEnd(steps).kind, 'edits');
  });
});
