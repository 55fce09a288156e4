import type { GlossaryFormat } from '../../format';
import { readCsv } from './readCsv';
import { addRow, changeRow, removeRow } from './writeCsv';

/** Tables with commas, semicolons or tabs. */
export const csvFormat: GlossaryFormat = {
  id: 'csv',
  read: readCsv,
  add: addRow,
  change: changeRow,
  remove: removeRow,
};
