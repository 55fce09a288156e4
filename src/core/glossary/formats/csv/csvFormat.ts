import type { GlossaryFormat } from '../../glossaryFormat';
import { csvReader } from './csvReader';
import { refuseWalk } from '../walk/writeWalk';
import { addCsvRow, changeCsvRow, removeCsvRow } from './writeCsv';

/** Reads and writes tables with commas, semicolons or tabs. */
export const csvFormat: GlossaryFormat = {
  ...csvReader,
  add: addCsvRow,
  change: changeCsvRow,
  remove: removeCsvRow,
  setWalk: refuseWalk,
};
