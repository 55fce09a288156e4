import { basename } from 'node:path';
import type { Usages } from '../core/features/usages/usages';
import { UsageIndex } from '../core/service/browsing';
import { getWords } from '../core/service/checking';
import { noCancellation } from '../core/service/hosting';
import type { Context } from './context';

/** Finds the usages of all terms in the files of a folder. */
export async function countUsages({ service, cwd }: Context): Promise<Usages> {
  const { workspace, parts } = service;
  const index = new UsageIndex({
    workspace,
    scheduler: parts.scheduler,
    words: () => getWords(service),
  });
  try {
    const usages = await index.current(noCancellation);
    if (usages === undefined) throw new Error(`The files of ${basename(cwd)} were not read.`);
    return usages;
  } finally {
    index.dispose();
  }
}
