import assert from 'node:assert/strict';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getText, SampleServer } from './mcpClient';

interface Summary {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly delivery?: string;
}

interface Page {
  readonly total: number;
  readonly nextCursor?: string;
}

describe('the server for assistants', function () {
  this.timeout(60_000);

  let server: SampleServer;

  before(async () => {
    server = new SampleServer();
    await server.start();
  });

  after(async () => {
    await server.stop();
  });

  it('describes each tool with schemas of input and output, and marks the one that writes', async () => {
    const { tools } = await server.client.listTools();
    assert.deepEqual(
      tools.map(({ name, annotations }) => `${name} ${String(annotations?.readOnlyHint)}`),
      [
        ...['explain true', 'search_terms true', 'list_terms_used true', 'find_neighbors true'],
        ...['find_path true', 'list_waits true', 'check_text true', 'draft_entry true'],
        'write_entry false',
      ],
    );
    for (const { name, inputSchema, outputSchema } of tools)
      assert.ok(inputSchema.properties && outputSchema?.properties, name);
  });

  it('explains a word with its fields and place, also inside an identifier', async () => {
    for (const word of ['SLA', 'slaTimeout']) {
      const { terms, isWhole } = await server.ask<{
        readonly isWhole: boolean;
        readonly terms: readonly (Summary & { readonly owner?: string })[];
      }>('explain', { word });
      assert.deepEqual(
        terms.map(({ name, owner, file }) => [name, owner, file]),
        [['Service level agreement', 'Product office', 'GLOSSARY.md']],
      );
      assert.equal(isWhole, word === 'SLA');
      const line = readFileSync('media/sample/GLOSSARY.md', 'utf8').split('\n')[
        (terms[0]?.line ?? 0) - 1
      ];
      assert.equal(line, '## Service level agreement (SLA)');
    }
  });

  it('names the closest terms of an unknown word', async () => {
    const result = await server.call('explain', { word: 'Ledgr' });
    assert.match(getText(result), /no entry “Ledgr”\.\n\nClosest terms:\n- Ledger:/u);
  });

  it('lists all terms page by page, each once', async () => {
    const names: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page: Page & { readonly terms: readonly Summary[] } = await server.ask(
        'search_terms',
        cursor === undefined ? { limit: 20 } : { limit: 20, cursor },
      );
      names.push(...page.terms.map(({ name, file }) => `${name} ${file}`));
      assert.ok(page.terms.length <= 20);
      cursor = page.nextCursor;
      pages++;
      assert.equal(page.total, 52);
    } while (cursor !== undefined);
    assert.deepEqual([names.length, new Set(names).size, pages], [52, 52, 3]);
  });

  it('lists what is planned, and what an owner has', async () => {
    const planned = await server.ask<{ readonly terms: readonly Summary[] }>('search_terms', {
      delivery: 'planned',
    });
    assert.deepEqual(
      planned.terms.map(({ name }) => name),
      ['Parcel locker'],
    );
    const { total } = await server.ask<Page>('search_terms', { owner: 'routing TEAM' });
    assert.ok(total > 0 && total < 10);
  });

  it('lists the terms of a file and of a text in order of first use', async () => {
    interface Used {
      readonly terms: readonly { readonly uses: number; readonly meanings: readonly Summary[] }[];
    }
    const inText = await server.ask<Used>('list_terms_used', {
      text: 'The ledger and the depot. The Ledger.',
    });
    assert.deepEqual(
      inText.terms.map(({ uses, meanings }) => [uses, meanings[0]?.name]),
      [
        [2, 'Ledger'],
        [1, 'Depot'],
      ],
    );
    const inFile = await server.ask<Used>('list_terms_used', { file: 'docs/onboarding.md' });
    assert.equal(inFile.terms[0]?.meanings[0]?.name, 'Depot');
    const neither = await server.call('list_terms_used', {});
    assert.deepEqual([neither.isError, getText(neither)], [true, 'Send “file” or “text”.']);
  });

  it('finds the neighbors of a part in one file, with directions', async () => {
    interface Boxes extends Page {
      readonly boxes: readonly {
        readonly file: string;
        readonly groups: readonly string[];
        readonly connections: readonly { readonly box: string; readonly direction: string }[];
      }[];
    }
    const file = 'docs/architecture.mmd';
    const { boxes } = await server.ask<Boxes>('find_neighbors', { box: 'ledger', file });
    const [ledger] = boxes;
    assert.deepEqual(ledger?.groups, ['Payments']);
    const ends = ledger.connections.map(({ box, direction }) => `${direction} ${box}`);
    assert.ok(ends.includes('incoming Payment service'), String(ends));
    const unknown = await server.call('find_neighbors', { box: 'Payment desk' });
    assert.equal(unknown.isError, true);
    assert.match(getText(unknown), /Boxes with similar labels: .*Payment service/u);
  });

  it('finds the path between two parts along the arrows', async () => {
    const { paths } = await server.ask<{
      readonly paths: readonly {
        readonly followsArrows: boolean;
        readonly steps: readonly { readonly from: string; readonly to: string }[];
      }[];
    }>('find_path', { from: 'portal', to: 'Ledger', file: 'docs/architecture.mmd' });
    const [path] = paths;
    assert.equal(path?.followsArrows, true);
    assert.equal(path.steps[0]?.from, 'Merchant portal');
    assert.equal(path.steps.at(-1)?.to, 'Ledger');
    for (const [i, { from }] of path.steps.entries())
      if (i > 0) assert.equal(from, path.steps[i - 1]?.to);
  });

  it('lists what waits on what: of one part, and what blocks the most', async () => {
    const { ranking } = await server.ask<{
      readonly ranking: readonly { readonly box: string; readonly waiting: readonly string[] }[];
    }>('list_waits', {});
    assert.deepEqual(
      ranking.map(({ box, waiting }) => [box, waiting]),
      [['Merchant payout', ['Ledger']]],
    );
    const { waits } = await server.ask<{
      readonly waits: readonly {
        readonly waitsFor: readonly { readonly box: string; readonly delivery?: string }[];
      }[];
    }>('list_waits', { box: 'Ledger', file: 'docs/architecture.mmd' });
    assert.deepEqual(
      waits.map(({ waitsFor }) => waitsFor.map(({ box, delivery }) => `${box} ${delivery ?? ''}`)),
      [['Merchant payout mocked']],
    );
  });

  it('checks a text, with places and replacements, as a story if it is one', async () => {
    interface Checked {
      readonly findings: readonly {
        readonly code: string;
        readonly word: string;
        readonly line: number;
        readonly column: number;
        readonly replacement?: string;
      }[];
      readonly story?: string;
    }
    const text = 'First.\nThe QZR puts it in the DLQ.';
    const asText = await server.ask<Checked>('check_text', { text });
    assert.deepEqual(
      asText.findings.map(({ code, word, line, column }) => [code, word, line, column]),
      [['unexplained-acronym', 'QZR', 2, 5]],
    );
    const asStory = await server.ask<Checked>('check_text', { text, isStory: true });
    assert.equal(asStory.story, '1 technical word, 1 unexplained acronym');
    assert.equal(
      asStory.findings.find(({ word }) => word === 'DLQ')?.replacement,
      'the list of messages that we have to look at by hand',
    );
    const inFile = await server.ask<Checked>('check_text', {
      file: 'docs/stories/tell-the-merchant.md',
    });
    assert.equal(inFile.story, '2 technical words');
  });

  describe('with entries', () => {
    const file = (): string => join(server.folder, 'GLOSSARY.md');
    const entry = { name: 'QZR', expansion: 'quick zone router', definition: 'Finds the zone.' };

    it('drafts and plans to write without writing', async () => {
      const before = readFileSync(file(), 'utf8');
      for (const tool of ['draft_entry', 'write_entry']) {
        const drafted = await server.ask<{
          readonly written: boolean;
          readonly edits: readonly { readonly newText: string }[];
        }>(tool, entry);
        assert.equal(drafted.written, false);
        assert.match(drafted.edits[0]?.newText ?? '', /^## QZR \(quick zone router\)\n/mu);
      }
      assert.equal(readFileSync(file(), 'utf8'), before);
    });

    it('writes an entry and knows it at once, changes it, and keeps every other byte', async () => {
      const mark = '\ufeff';
      const original = mark + readFileSync(file(), 'utf8');
      writeFileSync(file(), original);
      await server.ask('write_entry', { ...entry, dryRun: false });
      const added = readFileSync(file(), 'utf8');
      const start = added.indexOf('## QZR');
      const block = '## QZR (quick zone router)\n\nFinds the zone.\n\n';
      assert.equal(added.replace(block, ''), original);
      const known = await server.ask<{ readonly terms: readonly Summary[] }>('explain', {
        word: 'QZR',
      });
      assert.equal(known.terms[0]?.line, added.slice(0, start).split('\n').length);
      const owner = { name: 'qzr', action: 'change', owner: 'Routing team', dryRun: false };
      await server.ask('write_entry', owner);
      const changed = readFileSync(file(), 'utf8');
      const end = start + block.length;
      const owned = `${block.trim()}\n\n- **Owner**: Routing team\n\n`;
      assert.equal(changed, added.slice(0, start) + owned + added.slice(end));
      const unknown = await server.call('write_entry', { ...owner, name: 'Nobody' });
      assert.equal(getText(unknown), 'No entry has the name “Nobody”.');
    });

    it('warns of a second meaning', async () => {
      const { warnings } = await server.ask<{ readonly warnings: readonly string[] }>(
        'draft_entry',
        { name: 'Depot', definition: 'Another one.' },
      );
      assert.match(warnings[0] ?? '', /“Depot” is already in the glossary/u);
    });

    it('writes only glossaries in the folder', async () => {
      const outside = join(server.path, 'GLOSSARY.md');
      writeFileSync(outside, '# Glossary\n\n## Depot\n\nA hall.\n');
      symlinkSync(outside, join(server.folder, 'linked-glossary.md'));
      for (const path of ['../GLOSSARY.md', outside, 'linked-glossary.md', 'README.md']) {
        const refused = await server.call('write_entry', { ...entry, file: path, dryRun: false });
        assert.equal(refused.isError, true, path);
        assert.match(getText(refused), /is not a glossary of this folder/u);
      }
      assert.equal(readFileSync(outside, 'utf8'), '# Glossary\n\n## Depot\n\nA hall.\n');
    });
  });

  it('lists resources page by page: the glossary, each diagram, each term', async () => {
    const first = await server.client.listResources();
    const uris = first.resources.map(({ uri }) => uri);
    assert.deepEqual(uris.slice(0, 2), [
      'glossary://terms',
      'glossary://diagram/docs%2Farchitecture.mmd%3A1',
    ]);
    assert.ok(first.nextCursor);
    const second = await server.client.listResources({ cursor: first.nextCursor });
    const all = [...uris, ...second.resources.map(({ uri }) => uri)];
    assert.equal(new Set(all).size, all.length);
    assert.ok(all.includes('glossary://term/Service%20level%20agreement'));
    await assert.rejects(server.client.listResources({ cursor: 'nonsense' }), /unknown/u);
  });

  it('returns the text of resources, and refuses unknown ones', async () => {
    const read = async (uri: string): Promise<string> => {
      const { contents } = await server.client.readResource({ uri });
      const [content] = contents;
      return content && 'text' in content ? content.text : '';
    };
    assert.match(await read('glossary://terms'), /^- Depot: A building/mu);
    assert.match(await read('glossary://term/ledger'), /^## Ledger/u);
    assert.match(await read('glossary://diagram/docs%2Farchitecture.mmd%3A1'), /flowchart TB/u);
    for (const uri of [
      ...['glossary://term/nothing', 'glossary://term/%E0%A4%A', 'glossary://diagram/x%3A1'],
      ...['file:///etc/passwd', 'glossary://diagram/..%2F..%2Fetc%2Fpasswd%3A1'],
    ])
      await assert.rejects(read(uri), uri);
  });

  it('completes names of terms, diagrams and stories', async () => {
    const complete = async (
      ref: Parameters<typeof server.client.complete>[0]['ref'],
      name: string,
      value: string,
    ): Promise<readonly string[]> =>
      (await server.client.complete({ ref, argument: { name, value } })).completion.values;
    const term = { type: 'ref/resource', uri: 'glossary://term/{name}' } as const;
    assert.equal((await complete(term, 'name', 'sla'))[0], 'Service level agreement');
    const diagram = { type: 'ref/resource', uri: 'glossary://diagram/{place}' } as const;
    assert.deepEqual(await complete(diagram, 'place', '.mmd'), ['docs/architecture.mmd:1']);
    const story = { type: 'ref/prompt', name: 'review_story' } as const;
    assert.deepEqual(await complete(story, 'file', 'MERCHANT'), [
      'docs/stories/tell-the-merchant.md',
    ]);
  });

  it('has prompts with what the glossary and the checks say', async () => {
    const prompt = async (name: string, args: Record<string, string>): Promise<string> => {
      const { messages } = await server.client.getPrompt({ name, arguments: args });
      const content = messages[0]?.content;
      return content?.type === 'text' ? content.text : '';
    };
    const tour = await prompt('onboard_me', { role: 'product owner' });
    assert.match(tour, /I am a product owner\./u);
    assert.match(tour, /^- Booking service: The part that takes bookings/mu);
    assert.match(tour, /^Not live yet:\n(?:- .*\n)*- Parcel locker: .* \[planned;/mu);
    const review = await prompt('review_story', { file: 'docs/stories/tell-the-merchant.md' });
    assert.match(review, /report 2 technical words:\n- Line 9: “webhook” is a technical term/u);
    await assert.rejects(prompt('review_story', { file: '../secret.md' }), /not in the open/u);
  });

  describe('with hostile input', () => {
    it('refuses files outside the folder, in every spelling and through links', async () => {
      writeFileSync(join(server.path, 'secret.md'), 'The Depot is secret.\n');
      symlinkSync(join(server.path, 'secret.md'), join(server.folder, 'linked.md'));
      for (const path of [
        ...['../secret.md', 'docs/../../secret.md', join(server.path, 'secret.md'), '/etc/passwd'],
        ...[`file://${server.path}/secret.md`, 'https://example.com/x.md', 'linked.md'],
      ]) {
        for (const tool of ['list_terms_used', 'check_text']) {
          const refused = await server.call(tool, { file: path });
          assert.equal(refused.isError, true, path);
          assert.doesNotMatch(getText(refused), /is secret|root:/u);
        }
      }
    });

    it('refuses input of the wrong type or size, and stays in service', async () => {
      const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
        ['explain', {}],
        ['explain', { word: 7 }],
        ['explain', { word: 'x'.repeat(301) }],
        ['explain', { word: '   ' }],
        ['check_text', { text: 'x'.repeat(200_001) }],
        ['search_terms', { limit: 101 }],
        ['search_terms', { limit: -1 }],
        ['draft_entry', { name: 'X', aliases: Array.from({ length: 51 }, () => 'y') }],
        ['draft_entry', { name: 'X', delivery: 'someday' }],
        ['draft_entry', { name: '__proto__', file: '__proto__' }],
      ];
      for (const [tool, input] of wrong)
        assert.equal((await server.call(tool, input)).isError, true, tool);
      const large = await server.call('check_text', {
        ...{ text: 'It is in the DLQ.\n'.repeat(10_000), isStory: true },
      });
      assert.ok(getText(large).length < 8000);
      assert.equal((large.structuredContent?.findings as readonly unknown[]).length, 20);
      assert.equal((await server.call('explain', { word: 'Depot' })).isError, undefined);
    });

    it('answers briefly about long entries and large diagrams', async () => {
      const many = Array.from({ length: 500 }, (_, i) => `part ${String(i)} ${'x'.repeat(400)}`);
      const edges = many.map((_, i) => `  p${String(i)} --> Hubzz`).join('\n');
      writeFileSync(
        join(server.folder, 'many-glossary.md'),
        `# Glossary\n\n## Hubzz\n\n${'Long. '.repeat(9999)}\n\n- **Aliases**: ${many.join(', ')}\n- **Delivery**: mocked\n\n\`\`\`mermaid\nflowchart LR\n${edges}\n\`\`\`\n`,
      );
      for (;;) {
        const { total } = await server.ask<Page>('explain', { word: 'Hubzz' });
        if (total > 0) break;
      }
      for (const [tool, input] of [
        ['explain', { word: 'Hubzz' }],
        ['find_neighbors', { box: 'Hubzz' }],
        ['list_waits', { file: 'many-glossary.md' }],
        ['list_waits', { box: 'Hubzz', reverse: true }],
      ] as const) {
        const result = await server.call(tool, input);
        assert.equal(result.isError, undefined, getText(result));
        assert.ok(JSON.stringify(result).length < 40_000, tool);
      }
      const ranking = await server.ask<{
        readonly ranking: readonly { readonly waiting: unknown[]; readonly leftOut?: number }[];
      }>('list_waits', { file: 'many-glossary.md' });
      const [first] = ranking.ranking;
      assert.deepEqual([first?.waiting.length, first?.leftOut], [40, 460]);
      rmSync(join(server.folder, 'many-glossary.md'));
    });

    it('refuses cursors of other lists and made-up ones', async () => {
      const { nextCursor } = await server.ask<Page>('search_terms', { limit: 1, query: 'parcel' });
      assert.ok(nextCursor);
      for (const input of [
        { query: 'other', limit: 1, cursor: nextCursor },
        { query: 'parcel', limit: 1, cursor: 'nonsense' },
        { query: 'parcel', limit: 1, cursor: Buffer.from('x:-1').toString('base64url') },
      ]) {
        const refused = await server.call('search_terms', input);
        assert.match(getText(refused), /The cursor is unknown/u);
        assert.equal(refused.isError, true);
      }
    });
  });

  it('answers from the files as they are now', async () => {
    writeFileSync(join(server.folder, 'docs/new-glossary.md'), '# Glossary\n\n## Zyx\n\nNew.\n');
    // Files that have just been compared are compared again a little later.
    for (;;) {
      const { terms } = await server.ask<{ readonly terms: readonly Summary[] }>('explain', {
        word: 'Zyx',
      });
      if (terms.length > 0) break;
    }
  });
});

describe('the server that an editor starts', () => {
  it('runs without the command line', async () => {
    const server = new SampleServer();
    try {
      await server.start([join(process.cwd(), 'dist/mcp.js'), '--cwd', server.folder]);
      const { name, version } = server.client.getServerVersion() ?? {};
      const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
        readonly version: string;
      };
      assert.deepEqual([name, version], ['architecture-glossary', manifest.version]);
    } finally {
      await server.stop();
    }
  }).timeout(60_000);
});
