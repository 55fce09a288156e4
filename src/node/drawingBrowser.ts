import { type ChildProcess, spawn } from 'node:child_process';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Readable, Writable } from 'node:stream';
import { listBrowsers } from './localBrowsers';

type Environment = Readonly<Record<string, string | undefined>>;

/** A browser that runs scripts of pages without network, until it is closed. */
export interface LocalBrowser {
  readonly evaluate: (html: string, expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** The time in milliseconds that a browser has to start. */
const startTimeout = 20_000;

/** The time in milliseconds that a page has to draw. */
const drawingTimeout = 300_000;

/** The time in milliseconds after which a browser is killed that should have ended. */
const endTimeout = 3000;

/** A page needs no network: names lead nowhere, and the proxy for all other addresses does not exist. */
const switches = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
];

/** Starts a Chrome, Chromium or Edge of this computer; `undefined` if it has none that starts. */
export async function openLocalBrowser(
  env: Environment = process.env,
): Promise<LocalBrowser | undefined> {
  for await (const path of listBrowsers(env)) {
    try {
      await access(path);
      return await startBrowser(path);
    } catch {
      // Another browser may start.
    }
  }
  return undefined;
}

async function startBrowser(path: string): Promise<LocalBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'architecture-glossary-'));
  // Chromium refuses to run as the administrator inside its sandbox.
  const isRoot = process.getuid?.() === 0;
  const child = spawn(
    path,
    [...switches, ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const connection = new Connection(child);
  const close = async (): Promise<void> => {
    connection.send('Browser.close').catch(() => undefined);
    await endProcess(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await withTimeout(connection.send('Target.getTargets'), startTimeout);
    return {
      close,
      evaluate: (html, expression) =>
        withTimeout(evaluate(connection, profile, html, expression), drawingTimeout),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function evaluate(
  connection: Connection,
  folder: string,
  html: string,
  expression: string,
): Promise<unknown> {
  const file = join(folder, 'page.html');
  await writeFile(file, html);
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const attached = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const sessionId = String(attached.sessionId);
  const send = (method: string, params: Result = {}): Promise<Result> =>
    connection.send(method, params, sessionId);
  await send('Page.enable');
  const loaded = connection.waitFor('Page.loadEventFired', sessionId);
  await send('Page.navigate', { url: pathToFileURL(file).href });
  await loaded;
  const { result, exceptionDetails } = await send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined)
    throw new Error(`The page failed: ${JSON.stringify(exceptionDetails)}`);
  return isResult(result) ? result.value : undefined;
}

type Result = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** The DevTools protocol over pipes: messages in JSON, each followed by a zero byte. */
class Connection {
  readonly #input: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new Map<string, Waiting>();
  #last = 0;
  #isClosed = false;
  #parts: Buffer[] = [];

  constructor(child: ChildProcess) {
    const [, , , input, output] = child.stdio;
    this.#input = assertPipe(input);
    const end = (): void => {
      this.#end();
    };
    this.#input.on('error', end);
    child.on('error', end);
    child.on('exit', end);
    assertPipe(output).on('data', (data: Buffer) => {
      this.#receive(data);
    });
  }

  send(method: string, params: Result = {}, sessionId?: string): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(new Error('The browser has ended.'));
        return;
      }
      const id = ++this.#last;
      this.#waiting.set(id, { resolve, reject });
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Resolves with the next event of a session. */
  waitFor(event: string, sessionId: string): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#events.set(`${sessionId} ${event}`, { resolve, reject });
    });
  }

  #receive(data: Buffer): void {
    let rest = data;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      this.#parts.push(rest.subarray(0, end));
      this.#handle(Buffer.concat(this.#parts).toString('utf8'));
      this.#parts = [];
      rest = rest.subarray(end + 1);
    }
    this.#parts.push(rest);
  }

  #handle(text: string): void {
    const message: unknown = JSON.parse(text);
    if (!isResult(message)) return;
    const { id, method, sessionId, result, error } = message;
    if (typeof id === 'number') {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(isResult(result) ? result : {});
      else waiting?.reject(new Error(JSON.stringify(error)));
    } else if (typeof method === 'string' && typeof sessionId === 'string') {
      const key = `${sessionId} ${method}`;
      this.#events.get(key)?.resolve({});
      this.#events.delete(key);
    }
  }

  #end(): void {
    this.#isClosed = true;
    for (const { reject } of [...this.#waiting.values(), ...this.#events.values()])
      reject(new Error('The browser has ended.'));
    this.#waiting.clear();
    this.#events.clear();
  }
}

function isResult(value: unknown): value is Result {
  return typeof value === 'object' && value !== null;
}

function assertPipe(pipe: unknown): Readable & Writable {
  if (typeof pipe === 'object' && pipe !== null && isPipe(pipe)) return pipe;
  throw new Error('The browser has no pipe.');
}

function isPipe(pipe: object): pipe is Readable & Writable {
  return 'write' in pipe && 'on' in pipe;
}

async function withTimeout<T>(promise: Promise<T>, time: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The browser does not answer.'));
    }, time);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const killing = setTimeout(() => {
    child.kill('SIGKILL');
  }, endTimeout);
  await ended;
  clearTimeout(killing);
}
