import assert from 'node:assert/strict';
import {
  findSettingsWithRefusedGlobs,
  readClientSettings,
  readSettingsFile,
} from '../../../../src/core/features/checks/settingsFile';
import { defaultSettings } from '../../../../src/core/workspace/settings';

const uri = 'file:///repo/architecture-glossary.config.json';

function problemTexts(text: string): readonly string[] {
  return readSettingsFile(uri, text, false).problems.map(({ range }) =>
    text.slice(range.start, range.end),
  );
}

/** A pattern that is too complex. */
const glob = `${'{'.repeat(50)}a${',b}'.repeat(50)}`;

describe('a settings file', () => {
  it('reports patterns that are too complex', () => {
    for (const name of ['glossaryFiles', 'diagramFiles', 'storyFiles']) {
      assert.deepEqual(problemTexts(JSON.stringify({ [name]: ['docs/**', glob] })), [`"${glob}"`]);
    }
    assert.deepEqual(problemTexts(JSON.stringify({ readers: { [glob]: 'everyone' } })), [
      `"${glob}"`,
    ]);
  });

  it('has one problem where it is nested deeper than the parser can follow', () => {
    assert.deepEqual(problemTexts('['.repeat(200_000)), ['[']);
    assert.deepEqual(readSettingsFile(uri, '['.repeat(200_000), true).problems, []);
  });

  it('knows names that JavaScript treats specially for no settings', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty'];
    for (const name of names) assert.deepEqual(problemTexts(`{"${name}": []}`), [`"${name}"`]);
    const { settings } = readSettingsFile(uri, '{"__proto__": {"glossaryFiles": ["a"]}}', false);
    assert.equal(settings.glossaryFiles, undefined);
  });

  it('takes any pattern for the readers', () => {
    const { settings } = readSettingsFile(uri, '{"readers": {"__proto__": "everyone"}}', false);
    assert.deepEqual(Object.entries(settings.readers ?? {}), [['__proto__', 'everyone']]);
  });

  const all = {
    glossaryFiles: ['docs/words.md', '!docs/old.md'],
    diagramFiles: ['docs/**'],
    mainDiagram: 'docs/architecture.mmd',
    knownAcronyms: ['QZR'],
    storyFiles: [],
    checks: { 'unused-term': 'off', 'duplicate-term': 'warning', 'two-meanings': 'hint' },
    readers: { '**': 'developers', 'docs/**': 'everyone' },
    checkComments: true,
    checkIdentifiers: false,
  };

  it('contains the settings that apply outside the editor, with or without the prefix', () => {
    const prefixed = Object.entries(all).map(([name, value]) => [
      `architectureGlossary.${name}`,
      value,
    ]);
    for (const written of [all, Object.fromEntries(prefixed)]) {
      const text = JSON.stringify(written);
      assert.deepEqual(readSettingsFile(uri, text, false), { settings: all, problems: [] });
    }
    for (const readers of ['developers', 'everyone']) {
      assert.deepEqual(readSettingsFile(uri, JSON.stringify({ readers }), false), {
        settings: { readers },
        problems: [],
      });
    }
  });

  it('may have a byte order mark, comments and trailing commas', () => {
    const text = '\uFEFF// Ours\n{\n  "knownAcronyms": ["QZR",], /* All. */\n}\n';
    const found = readSettingsFile(uri, text, false);
    assert.deepEqual(found, { settings: { knownAcronyms: ['QZR'] }, problems: [] });
    const wrong = '\uFEFF{"readers": 5}';
    assert.deepEqual(problemTexts(wrong), ['5'], 'The mark moves no place.');
    assert.deepEqual(problemTexts('{}\uFEFF'), ['\uFEFF'], 'It may only be at the start.');
  });

  it('reports each invalid value at its place, with a valid one', () => {
    const readers =
      '“readers” must be "developers", "everyone", or an object with one of them per glob, such as { "docs/**": "everyone" }.';
    const refused = 'This pattern is too long or too complex, so it matches nothing. Simplify it.';
    for (const [text, place, message] of [
      ['{"checks": }', '}', 'This is not valid JSON. Correct it.'],
      [
        '{"codeLens": 1}',
        '"codeLens"',
        '“codeLens” is an editor setting. Remove it from this file.',
      ],
      [
        '{"chekcs": 1}',
        '"chekcs"',
        'Unknown setting “chekcs”. Use one of: glossaryFiles, diagramFiles, mainDiagram, knownAcronyms, storyFiles, checks, readers, checkComments, checkIdentifiers.',
      ],
      [
        '{"knownAcronyms": "A"}',
        '"A"',
        '“knownAcronyms” must be a list of strings, such as ["a", "b"].',
      ],
      [
        '{"storyFiles": ["a", 5]}',
        '5',
        '“storyFiles” must be a list of strings, such as ["a", "b"].',
      ],
      [
        '{"storyFiles": {"a": 5}}',
        '{"a": 5}',
        '“storyFiles” must be a list of strings, such as ["a", "b"].',
      ],
      [
        '{"mainDiagram": 5}',
        '5',
        '“mainDiagram” must be a string, such as "docs/architecture.mmd".',
      ],
      ['{"checkComments": "yes"}', '"yes"', '“checkComments” must be true or false.'],
      [
        '{"checks": "off"}',
        '"off"',
        '“checks” must map checks to severities, such as { "unused-term": "off" }.',
      ],
      [
        '{"checks": {"unused-term": "error"}}',
        '"error"',
        '“unused-term” must be one of off, hint, information, warning.',
      ],
      ['{"readers": "all"}', '"all"', readers],
      ['{"readers": {"a": "all", "b": "everyone"}}', '"all"', readers],
      ['{"readers": ["everyone"]}', '["everyone"]', readers],
      [`{"readers": {"${glob}": "everyone"}}`, `"${glob}"`, refused],
    ] as const) {
      const { problems } = readSettingsFile(uri, text, false);
      const found = problems.map((problem) => {
        const { start, end } = problem.range;
        return { ...problem, range: text.slice(start, end) };
      });
      const problem = { code: 'wrong-setting', severity: 'warning', message, uri, range: place };
      assert.deepEqual(found, [problem]);
    }
  });

  it('names the checks where one is unknown', () => {
    const text = '{"checks": {"unused": "off"}}';
    const [problem] = readSettingsFile(uri, text, false).problems;
    assert.match(
      problem?.message ?? '',
      /^Unknown check “unused”\. Use one of: .*two-meanings, .*unreadable-file\.$/u,
    );
    assert.deepEqual(problemTexts(text), ['"unused"']);
  });

  it('keeps its valid values where others are invalid', () => {
    const text =
      '{"storyFiles": ["a", 5, "b"], "checks": {"unused": "off", "two-meanings": "off", "unused-term": 1}, "readers": {"a": 1, "b": "everyone"}, "checkComments": 1, "mainDiagram": [], "knownAcronyms": 1}';
    assert.deepEqual(readSettingsFile(uri, text, false).settings, {
      storyFiles: ['a', 'b'],
      checks: { 'two-meanings': 'off' },
      readers: { b: 'everyone' },
    });
  });
});

describe('the settings file of the editor', () => {
  const read = (text: string) => readSettingsFile('file:///repo/.vscode/settings.json', text, true);

  it('contains settings of other extensions, and ours for the editor only', () => {
    const text =
      '{"checks": 1, "editor.fontSize": "architectureGlossary.", "architectureGlossary.codeLens": 5, "architectureGlossary.checkComments": true}';
    assert.deepEqual(read(text), { settings: { checkComments: true }, problems: [] });
  });

  it('reports unknown and invalid settings of ours', () => {
    const text = '{"architectureGlossary.chekcs": {}, "architectureGlossary.checks": []}';
    assert.deepEqual(
      read(text).problems.map(({ range }) => text.slice(range.start, range.end)),
      ['"architectureGlossary.chekcs"', '[]'],
    );
  });

  it('is read as far as possible where it is invalid, which the editor reports', () => {
    for (const rest of [', "a"', ', "a":', ', 5', ', }', '']) {
      const text = `{"architectureGlossary.mainDiagram": "a.mmd"${rest}`;
      assert.deepEqual(read(text), { settings: { mainDiagram: 'a.mmd' }, problems: [] }, text);
    }
    for (const text of ['', '[]', '5']) {
      assert.deepEqual(read(text), { settings: {}, problems: [] }, text);
    }
  });
});

describe('refused patterns', () => {
  it('are found in every setting that has patterns', () => {
    const refused = ['docs/**', glob];
    for (const settings of [
      { glossaryFiles: refused },
      { diagramFiles: refused },
      { storyFiles: refused },
      { 'hover.files': refused },
      { readers: { 'docs/**': 'everyone', [glob]: 'everyone' } },
    ] as const) {
      const found = findSettingsWithRefusedGlobs({ ...defaultSettings, ...settings });
      assert.deepEqual(found, Object.keys(settings));
    }
    const patterns = { glossaryFiles: ['docs/**'], knownAcronyms: [glob] };
    assert.deepEqual(findSettingsWithRefusedGlobs({ ...defaultSettings, ...patterns }), []);
  });
});

describe('settings that a client sends', () => {
  it('are read with or without the prefix, as names with dots or as groups', () => {
    const wanted = { settings: { 'hover.enabled': false, completion: 'docs' }, messages: [] };
    for (const value of [
      { hover: { enabled: false }, completion: 'docs' },
      { 'hover.enabled': false, completion: 'docs' },
      {
        'architectureGlossary.hover.enabled': false,
        'architectureGlossary.completion': 'docs',
        // Not set by the user.
        knownAcronyms: null,
        // Not for a server.
        codeLens: true,
      },
    ])
      assert.deepEqual(readClientSettings(value), wanted);
  });

  it('are left out where they are wrong, with a message each', () => {
    const { settings, messages } = readClientSettings({
      completion: 'sometimes',
      hover: { files: 'docs', enabled: 'yes' },
      nonsense: 1,
      checks: { 'unused-term': 'off' },
    });
    assert.deepEqual(settings, { checks: { 'unused-term': 'off' } });
    assert.deepEqual(
      messages.map((message) => message.slice(0, 30)),
      [
        '“completion” must be one of eve',
        '“hover.files” must be a list o',
        '“hover.enabled” must be true o',
        'Unknown setting “nonsense”. Us',
      ].map((message) => message.slice(0, 30)),
    );
    for (const value of [undefined, null, 'text', 7, ['a']])
      assert.deepEqual(readClientSettings(value), { settings: {}, messages: [] });
  });

  it('of the editor are read from its file only for a server', () => {
    const text = '{ "architectureGlossary.completion": "off" }';
    assert.deepEqual(readSettingsFile(uri, text, true).settings, {});
    assert.deepEqual(readSettingsFile(uri, text, true, 'server').settings, { completion: 'off' });
  });
});
