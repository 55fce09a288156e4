import { appendFile, readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { getField } from '../../core/service/hosting';
import { check } from '../commands/check';
import type { CommandOptions } from '../commands/command';
import type { Context } from '../context';
import { Git } from '../git';
import type { Outcome } from '../output';
import { isEmptySummary } from '../pullRequestSummary';
import { UsageError } from '../usageError';
import { writeFileSafely } from '../../node/writeFile';
import { postComment, type PullRequest } from './pullRequestComment';

/** The inputs of the action; see action.yml. */
interface Inputs {
  readonly paths: readonly string[];
  readonly since: string;
  readonly baseline: string;
  readonly sarif: string;
  readonly comment: boolean;
  readonly token: string;
  /** What fails the job. */
  readonly failOn: 'findings' | 'errors' | 'nothing';
}

/** What GitHub says about the run. */
interface Event {
  readonly number: number | undefined;
  /** The commit that the pull request changes. */
  readonly base: string | undefined;
}

/**
 * Runs as a GitHub Action: checks what a pull request changes, or everything, and reports it as annotations, as SARIF,
 * in the summary of the job and in one comment.
 */
export async function runAction(
  context: Context,
  _positionals: readonly string[],
  options: CommandOptions,
): Promise<Outcome> {
  const { env } = context.host;
  const inputs = readInputs(env);
  const event = await readEvent(env);
  const since = inputs.since === '' ? await findBase(context, event) : inputs.since;
  const outcome = await check(context, inputs.paths, {
    ...options,
    format: 'markdown',
    since,
    baseline: inputs.baseline === '' ? undefined : inputs.baseline,
  });
  const markdown = outcome.markdown?.() ?? outcome.text;
  const notes: string[] = [...(outcome.warnings ?? [])];
  if (inputs.sarif !== '') {
    const text = `${JSON.stringify(outcome.sarif?.(), undefined, 2)}\n`;
    await writeFileSafely(resolve(context.cwd, inputs.sarif), [text], inputs.sarif);
  }
  await append(env.GITHUB_STEP_SUMMARY, `${markdown}\n`);
  await append(env.GITHUB_OUTPUT, `findings=${String(countFindings(outcome))}\n`);
  const isNews = !isEmptySummary(markdown);
  if (inputs.comment && event.number !== undefined)
    notes.push(...(await comment(context, inputs, event.number, { markdown, isNews })));
  return {
    json: outcome.json,
    text: outcome.github?.() ?? '',
    warnings: notes,
    exitCode: chooseExitCode(outcome, inputs.failOn),
  };
}

function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const read = (name: string): string => (env[`GLOSSARY_${name}`] ?? '').trim();
  const failOn = read('FAIL_ON') || 'findings';
  if (failOn !== 'findings' && failOn !== 'errors' && failOn !== 'nothing')
    throw new UsageError('The input fail-on is one of: findings, errors, nothing.');
  return {
    paths: read('PATHS')
      .split('\n')
      .map((path) => path.trim())
      .filter((path) => path !== ''),
    ...{ since: read('SINCE'), baseline: read('BASELINE'), sarif: read('SARIF') },
    comment: read('COMMENT') !== 'false',
    token: read('TOKEN'),
    failOn,
  };
}

async function readEvent(env: Readonly<Record<string, string | undefined>>): Promise<Event> {
  const text =
    env.GITHUB_EVENT_PATH === undefined
      ? '{}'
      : await readFile(env.GITHUB_EVENT_PATH, 'utf8').catch(() => '{}');
  const event: unknown = JSON.parse(text);
  const pullRequest = getField(event, 'pull_request');
  const number = getField(pullRequest, 'number');
  const base = getField(getField(pullRequest, 'base'), 'sha');
  return {
    number: typeof number === 'number' ? number : undefined,
    base: typeof base === 'string' ? base : undefined,
  };
}

/**
 * Returns the revision to compare a pull request with. The checkout of GitHub has only the commit that merges it, so its
 * parents are fetched; the first one is the branch that it changes.
 */
async function findBase(
  { cwd, host: { env } }: Context,
  { base }: Event,
): Promise<string | undefined> {
  if (base === undefined) return undefined;
  const git = new Git(cwd, env);
  const head = await git.find('rev-parse', '--verify', 'HEAD');
  if (head === undefined || head !== env.GITHUB_SHA) return base;
  const findMerged = async (): Promise<string | undefined> =>
    (await git.find('rev-parse', '--verify', '--quiet', 'HEAD^2')) &&
    (await git.find('rev-parse', '--verify', '--quiet', 'HEAD^1'));
  const merged = await findMerged();
  if (merged !== undefined) return merged;
  await git.fetch('--quiet', '--no-tags', '--depth=2', 'origin', head);
  return (await findMerged()) ?? base;
}

async function append(file: string | undefined, text: string): Promise<void> {
  if (file !== undefined && file !== '') await appendFile(file, text);
}

function countFindings({ json }: Outcome): number {
  const findings = getField(json, 'findings');
  return Array.isArray(findings) ? findings.length : 0;
}

/** Posts the comment and returns notes for the log. A job must not fail because it cannot comment. */
async function comment(
  { cwd, host: { env } }: Context,
  { token }: Inputs,
  number: number,
  { markdown, isNews }: { readonly markdown: string; readonly isNews: boolean },
): Promise<readonly string[]> {
  const pullRequest: PullRequest = {
    api: env.GITHUB_API_URL ?? 'https://api.github.com',
    repository: env.GITHUB_REPOSITORY ?? '',
    ...{ number, token },
  };
  const where = relative(env.GITHUB_WORKSPACE ?? cwd, cwd).replace(/\\/gu, '/') || '.';
  const result =
    token === ''
      ? ({ kind: 'forbidden' } as const)
      : await postComment(pullRequest, where, markdown, isNews);
  if (result.kind === 'forbidden')
    return [
      'The token cannot write comments, as on pull requests from forks. The result is in the summary of the job.',
    ];
  if (result.kind === 'failed')
    return [
      `The comment was not written: ${result.reason} The result is in the summary of the job.`,
    ];
  return [];
}

function chooseExitCode({ json, exitCode }: Outcome, failOn: Inputs['failOn']): 0 | 1 | 2 {
  if (exitCode !== 1 || failOn === 'findings') return exitCode;
  const findings = getField(json, 'findings');
  const hasErrors =
    Array.isArray(findings) &&
    findings.some((finding) => getField(finding, 'severity') === 'error');
  return failOn === 'errors' && hasErrors ? 1 : 0;
}
