import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { GitFolder } from './gitFolder';
import { type Run, WorkFolder } from './workFolder';

interface Comment {
  id: number;
  body: string;
  readonly user: { readonly type: string };
}

/** A server that answers like the API of GitHub for comments. */
class FakeGitHub {
  comments: Comment[] = [];
  readonly requests: string[] = [];
  /** The status of answers to requests that write. */
  writeStatus = 201;
  /** The status of all answers, if it is set. */
  status: number | undefined;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        this.requests.push(`${method} ${url} ${headers.authorization ?? ''}`);
        const [status, answer] = this.#answer(method, url, text);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer));
      });
    });
  }

  #answer(method: string, url: string, text: string): readonly [number, unknown] {
    if (this.status !== undefined) return [this.status, { message: 'No' }];
    if (method === 'GET') {
      const page = Number(/[?&]page=(\d+)/u.exec(url)?.[1]);
      return [200, this.comments.slice((page - 1) * 100, page * 100)];
    }
    if (this.writeStatus >= 400) return [this.writeStatus, { message: 'No' }];
    const { body } = JSON.parse(text) as { body: string };
    if (method === 'POST') {
      this.comments.push({ id: this.comments.length + 1, body, user: { type: 'Bot' } });
      return [201, {}];
    }
    const known = this.comments.find(({ id }) => url.endsWith(`/${String(id)}`));
    if (known) known.body = body;
    return [known ? 200 : 404, {}];
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    const address = this.#server.address();
    assert.ok(typeof address === 'object' && address !== null);
    return `http://127.0.0.1:${String(address.port)}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const glossary = '# Glossary\n\n## SLA (Service level agreement)\n\nOur promise.\n';

describe('the GitHub Action', () => {
  let folder: GitFolder;
  let github: FakeGitHub;

  beforeEach(async () => {
    folder = new GitFolder({ 'GLOSSARY.md': glossary, 'docs/old.md': 'The old QRX is slow.\n' });
    github = new FakeGitHub();
    const base = folder.git('rev-parse', 'HEAD').trim();
    folder.write('docs/new.md', 'Our new KPQ grows, says @ada.\n');
    folder.commit('Second');
    const number = 7;
    folder.write(
      '.git/event.json',
      JSON.stringify({ pull_request: { number, base: { sha: base } } }),
    );
    Object.assign(folder.env, {
      GITHUB_API_URL: await github.start(),
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_WORKSPACE: folder.path,
      GITHUB_EVENT_PATH: join(folder.path, '.git/event.json'),
      GITHUB_STEP_SUMMARY: join(folder.path, '.git/summary.md'),
      GITHUB_OUTPUT: join(folder.path, '.git/output'),
      GLOSSARY_TOKEN: 'secret',
    });
  });

  afterEach(() => {
    github.stop();
    folder.remove();
  });

  const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');
  const run = (): Promise<Run> => folder.run('github-action');

  it('reports what a pull request brings in, in each form', async () => {
    folder.env.GLOSSARY_SARIF = 'findings.sarif';
    const { exitCode, stdout, stderr } = await run();
    assert.deepEqual([exitCode, stderr], [1, '']);
    assert.match(stdout, /^::notice file=docs\/new\.md,line=1,[^\n]*“KPQ”[^\n]*\n$/u);
    assert.match(read('.git/summary.md'), /^## Glossary\n\n### 1 word to explain\n\n\*\*KPQ\*\*/u);
    assert.equal(read('.git/output'), 'findings=1\n');
    assert.match(read('findings.sarif'), /"uri": "docs\/new\.md"/u);
    const [comment, ...others] = github.comments;
    assert.deepEqual(others, []);
    assert.match(comment?.body ?? '', /^<!-- architecture-glossary \. -->\n## Glossary\n/u);
    // A comment must not notify people whose names a text contains.
    assert.doesNotMatch(comment?.body.replace(/^```[^]*?^```/gmu, '') ?? '', /@ada/u);
    assert.deepEqual(github.requests, [
      'GET /repos/acme/shop/issues/7/comments?per_page=100&page=1 Bearer secret',
      'POST /repos/acme/shop/issues/7/comments Bearer secret',
    ]);
  });

  it('updates its comment, also when everything is resolved, and adds none for nothing', async () => {
    const person = { id: 900, body: '<!-- architecture-glossary . -->', user: { type: 'User' } };
    const others = Array.from({ length: 120 }, (_, id) => ({ ...person, id: 200 + id, body: 'x' }));
    github.comments = [person, ...others];
    await run();
    assert.equal(github.comments.length, 122);
    folder.write('docs/new.md', 'Nothing new.\n');
    const { exitCode } = await run();
    assert.equal(exitCode, 0);
    assert.equal(github.comments.length, 122);
    assert.match(github.comments.at(-1)?.body ?? '', /\n\nNo new issues, and no change of/u);
    assert.equal(person.body, '<!-- architecture-glossary . -->');
    github.comments = [];
    await run();
    assert.deepEqual(github.comments, []);
  });

  it('has a comment for each folder with a glossary', async () => {
    folder.write('part/docs/a.md', 'Our part has a ZWQ.\n');
    await folder.run('github-action', '--cwd', 'part');
    await run();
    assert.deepEqual(
      github.comments.map(({ body }) => body.split('\n', 1)[0]),
      ['<!-- architecture-glossary part -->', '<!-- architecture-glossary . -->'],
    );
  });

  it('writes the summary of the job if the token can only read', async () => {
    for (const prepare of [
      () => (github.writeStatus = 403),
      () => (github.status = 401),
      () => (folder.env.GLOSSARY_TOKEN = ''),
    ]) {
      prepare();
      const { exitCode, stderr } = await run();
      assert.equal(exitCode, 1);
      assert.match(stderr, /^The token cannot write comments, as on pull requests from forks\./u);
      assert.match(read('.git/summary.md'), /KPQ/u);
    }
    assert.deepEqual(github.comments, []);
  });

  it('does not fail if GitHub does', async () => {
    github.status = 500;
    folder.env.GLOSSARY_FAIL_ON = 'errors';
    const { exitCode, stderr } = await run();
    assert.equal(exitCode, 0);
    assert.match(stderr, /^The comment was not written: GitHub answers 500\./u);
  });

  it('leaves out known findings, and fails only for what it is told to', async () => {
    await folder.run('check', '--write-baseline');
    assert.equal((await run()).exitCode, 0);
    folder.env.GLOSSARY_BASELINE = 'none.json';
    assert.equal((await run()).exitCode, 2);
    folder.env.GLOSSARY_BASELINE = '';
    folder.env.GLOSSARY_FAIL_ON = 'sometimes';
    assert.match(
      (await run()).stderr,
      /^The input fail-on is one of: findings, errors, nothing\./u,
    );
  });

  it('checks everything without a pull request, or the paths that are named', async () => {
    folder.env.GITHUB_EVENT_PATH = join(folder.path, 'missing.json');
    assert.match((await run()).stdout, /QRX/u);
    assert.equal(read('.git/output'), 'findings=3\n');
    folder.env.GLOSSARY_PATHS = 'docs/old.md\n\n';
    folder.env.GLOSSARY_COMMENT = 'false';
    const { stdout } = await run();
    assert.match(stdout, /QRX/u);
    assert.doesNotMatch(stdout, /KPQ/u);
    assert.deepEqual(github.requests, []);
  });

  it('fetches the parents of the merged commit, which a checkout does not have', async () => {
    folder.git('switch', '--quiet', '--create', 'feature', 'HEAD~1');
    folder.write('docs/feature.md', 'Our feature has a ZWQ.\n');
    folder.commit('Feature');
    folder.git('switch', '--quiet', 'main');
    folder.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'feature');
    folder.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const clone = new WorkFolder({});
    folder.git('clone', '--quiet', '--depth', '1', `file://${folder.path}`, `${clone.path}/clone`);
    Object.assign(clone.env, folder.env, { GITHUB_SHA: folder.git('rev-parse', 'HEAD').trim() });
    clone.env.GITHUB_WORKSPACE = join(clone.path, 'clone');
    const { stdout, stderr } = await clone.run('github-action', '--cwd', 'clone');
    clone.remove();
    assert.equal(stderr, '');
    assert.match(stdout, /^::notice file=docs\/feature\.md,[^\n]*“ZWQ”[^\n]*\n$/u);
  });
});
