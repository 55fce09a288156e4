import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';

/** A file that cannot be written; the message says why. */
export class UnwritableFileError extends Error {}

/** In UTF-16 units: pieces are joined until then, because each write costs more than a small piece. */
const chunkSize = 256 * 1024;

/** Joins pieces of text to larger ones. */
async function* joinPieces(pieces: Pieces): AsyncGenerator<string> {
  let chunk: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    chunk.push(piece);
    length += piece.length;
    if (length < chunkSize) continue;
    yield chunk.join('');
    chunk = [];
    length = 0;
  }
  if (length > 0) yield chunk.join('');
}

/** A text in pieces. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/**
 * Writes a text next to a file, then puts it in its place: a full disk, or an end of the process, leaves the old file as
 * it was. A link keeps leading to the file that it leads to.
 *
 * @throws UnwritableFileError If the file cannot be written.
 */
export async function writeFileSafely(path: string, pieces: Pieces, name: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const existing = await stat(target).catch(() => undefined);
  // Such as /dev/stdout or a pipe, which cannot be replaced.
  const isDevice = existing !== undefined && !existing.isFile() && !existing.isDirectory();
  const written = isDevice ? target : `${target}.${String(process.pid)}.tmp`;
  const keep = isDevice ? undefined : removeAtExit(written);
  try {
    const file = await open(written, isDevice ? 'w' : 'wx', existing?.mode);
    try {
      // The mode for a new file lacks what the process takes away from all of them.
      if (!isDevice && existing) await file.chmod(existing.mode & 0o7777);
      await writePieces(file, pieces);
    } finally {
      await file.close();
    }
    if (!isDevice) await rename(written, target);
  } catch (error) {
    if (!isDevice) await rm(written, { force: true });
    if (error instanceof Error && 'code' in error)
      throw new UnwritableFileError(`${name} cannot be written: ${describeError(error)}.`);
    throw error;
  } finally {
    keep?.();
  }
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Removes a file if the process ends or is asked to end, which it then does.
 *
 * @returns A function after which the file stays.
 */
function removeAtExit(path: string): () => void {
  const remove = (): void => {
    rmSync(path, { force: true });
  };
  const keep = (): void => {
    process.off('exit', remove);
    for (const signal of endingSignals) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals): void => {
    remove();
    keep();
    process.kill(process.pid, signal);
  };
  process.once('exit', remove);
  for (const signal of endingSignals) process.on(signal, end);
  return keep;
}

async function writePieces(file: FileHandle, pieces: Pieces): Promise<void> {
  for await (const chunk of joinPieces(pieces)) await file.writeFile(chunk);
  await file.sync().catch(() => undefined);
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'it would be larger than a file may be',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk is read-only',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'it is a folder',
};

function describeError(error: Error & { readonly code: unknown }): string {
  return reasons[String(error.code)] ?? error.message;
}

/** A stream such as the standard output. */
export interface TextOutput {
  write(text: string): unknown;
  once?(event: 'drain', listener: () => void): unknown;
}

/** Writes a text to a stream, and waits while its reader is slower. */
export async function writeToStream(output: TextOutput, pieces: Pieces): Promise<void> {
  for await (const chunk of joinPieces(pieces)) {
    if (output.write(chunk) !== false || output.once === undefined) continue;
    await new Promise<void>((resolve) => output.once?.('drain', resolve));
  }
}
