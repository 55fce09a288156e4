import type { GlossaryFormat } from '../../format';
import { csvReader } from './csvReader';
import { addRow, changeRow, removeRow } from './writeCsv';

/** Reads and writes tables with commas, semicolons or tabs. */
export const csvFormat: GlossaryFormat = {
  ...csvReader,
  add: addRow,
  change: changeRow,
  remove: removeRow,
};
