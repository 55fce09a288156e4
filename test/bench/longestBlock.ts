// Opens a folder and prints the longest time for which the thread was blocked, in milliseconds. A program of its own, for
// the reasons given in longestStep.ts.
// Usage: longestBlock.mjs documents|files FOLDER
import { openFolder, openings } from './openFolder';

const [kind = '', folder = ''] = process.argv.slice(2);
const open = kind === 'files' ? openings.files : openings.documents;
const { longestBlock } = await openFolder(await open(folder));
process.stdout.write(String(longestBlock));
