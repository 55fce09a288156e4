import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitFolder } from './gitFolder';
import { WorkFolder } from './workFolder';

const files = {
  '.gitattributes': '* filter=own diff=own\nc.md filter=a.b\nd.md filter=included\n',
  'GLOSSARY.md': '# Glossary\n\n## Parcel\n\nWhat we send.\n',
  'a.md': 'Nothing is here.\n',
  'b.md': 'Nothing is there.\n',
  'c.md': 'Nothing is anywhere.\n',
  'd.md': 'Nothing is left.\n',
};

const hooks = ['post-index-change', 'post-checkout', 'reference-transaction', 'fsmonitor-watchman'];

/** Runs every command that starts git, and returns what they print. */
async function runAll(folder: WorkFolder): Promise<readonly string[]> {
  const printed: string[] = [];
  for (const args of [
    ['check', '--since', 'HEAD~1'],
    ['check', '--since', 'HEAD', '--format', 'markdown'],
    ['check', '--staged'],
    ['export', '--json', 'glossary.json', '--since', 'HEAD~1'],
    ['stats'],
  ]) {
    const { stdout, stderr } = await folder.run(...args);
    printed.push(stdout + stderr);
  }
  return printed;
}

describe('a repository with programs in its settings', () => {
  let folder: GitFolder;

  beforeEach(() => {
    folder = new GitFolder(files);
    for (const name of ['a.md', 'b.md', 'c.md', 'd.md'])
      folder.write(
        name,
        `${files[name as keyof typeof files]}\nWe need a K${name.charAt(0).toUpperCase()}Q.\n`,
      );
    folder.write('GLOSSARY.md', `${files['GLOSSARY.md']}\n## Shop\n\nWho sends.\n`);
    folder.git('add', 'b.md');
  });

  afterEach(() => {
    folder.remove();
  });

  /** Returns whether a program of the repository has run. */
  function hasRun(): boolean {
    return existsSync(join(folder.path, '.git/ran'));
  }

  /** Writes settings that start a program wherever git can start one. */
  function arm(): void {
    const program = join(folder.path, '.git/program');
    writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> "${folder.path}/.git/ran"\ncat\n`);
    chmodSync(program, 0o755);
    for (const hook of hooks) {
      writeFileSync(join(folder.path, '.git/hooks', hook), readFileSync(program));
      chmodSync(join(folder.path, '.git/hooks', hook), 0o755);
    }
    const included = join(folder.path, '.git/included');
    writeFileSync(included, `[filter "included"]\n\tclean = ${program}\n\trequired = true\n`);
    for (const [name, value] of [
      ['filter.own.clean', program],
      ['filter.own.smudge', program],
      ['filter.own.process', program],
      ['filter.own.required', 'true'],
      ['filter.a.b.clean', program],
      ['include.path', included],
      ['diff.own.textconv', program],
      ['diff.own.command', program],
      ['diff.external', program],
      ['core.fsmonitor', program],
      ['core.hooksPath', join(folder.path, '.git/hooks')],
      ['core.pager', program],
      ['pager.diff', program],
      ['pager.blame', program],
      ['core.sshCommand', program],
      ['core.editor', program],
      ['gpg.program', program],
      ['credential.helper', program],
      ['alias.blame', `!${program}`],
    ] as const)
      folder.git('config', name, value);
  }

  it('has none of them run', async () => {
    folder.git('commit', '--quiet', '--allow-empty', '--message', 'Second');
    arm();
    const printed = await runAll(folder);
    assert.equal(hasRun(), false);
    assert.match(
      printed[0] ?? '',
      /a\.md:3:\d+ .*\n(.*\n)*b\.md:3.*\n(.*\n)*c\.md:3.*\n(.*\n)*d\.md:3/u,
    );
    // The settings are not without effect.
    for (const name of ['process', 'required'])
      folder.git('config', '--unset-all', `filter.own.${name}`);
    folder.git('hash-object', '--path', 'a.md', 'a.md');
    assert.equal(hasRun(), true);
  });

  it('has none of them run in the settings of one work tree', async () => {
    folder.git('commit', '--quiet', '--allow-empty', '--message', 'Second');
    arm();
    folder.git('config', '--unset-all', 'filter.own.clean');
    folder.git('config', '--unset-all', 'filter.own.process');
    folder.git('config', 'extensions.worktreeConfig', 'true');
    folder.git('config', '--worktree', 'filter.own.clean', join(folder.path, '.git/program'));
    await runAll(folder);
    assert.equal(hasRun(), false);
  });

  it('fetches nothing that the repository lacks', async () => {
    folder.git('commit', '--quiet', '--all', '--message', 'Second');
    const clone = new WorkFolder({});
    Object.assign(clone.env, folder.env);
    const from = `file://${folder.path}`;
    folder.git('config', 'uploadpack.allowFilter', 'true');
    folder.git('clone', '--quiet', '--no-local', '--filter=blob:none', from, `${clone.path}/clone`);
    folder.git(
      '-C',
      `${clone.path}/clone`,
      'config',
      'remote.origin.url',
      `ext::touch ${folder.path}/.git/ran`,
    );
    folder.git('-C', `${clone.path}/clone`, 'config', 'protocol.allow', 'always');
    const { exitCode, stderr } = await clone.run('check', '--since', 'HEAD~1', '--cwd', 'clone');
    clone.remove();
    assert.equal(hasRun(), false);
    assert.equal(exitCode, 2);
    assert.equal(
      stderr,
      'This clone lacks the earlier contents of files. Fetch them first: `git fetch --refetch --no-filter`.\n',
    );
  });

  it('is not compared if a filter cannot be turned off', async () => {
    folder.git('config', 'filter.a=b.clean', 'false');
    const { exitCode, stderr } = await folder.run('check', '--since', 'HEAD');
    assert.equal(exitCode, 2);
    assert.match(stderr, /^The settings of this repository name the filter “a=b”/u);
  });

  it('keeps the filters that the user has set', async () => {
    folder.write('.gitattributes', '* filter=upper\n');
    folder.commit('Second');
    const settings = join(folder.path, '.git/global');
    writeFileSync(settings, '[filter "upper"]\n\tclean = tr a-z A-Z\n');
    folder.env.GIT_CONFIG_GLOBAL = settings;
    folder.commit('Third');
    folder.write('a.md', 'we need a kpq.\n');
    folder.commit('Fourth');
    folder.write('a.md', 'We need a Kpq.\n');
    const { stdout } = await folder.run('check', '--since', 'HEAD', '--format', 'json');
    assert.deepEqual((JSON.parse(stdout) as { findings: unknown[] }).findings, []);
  });
});
