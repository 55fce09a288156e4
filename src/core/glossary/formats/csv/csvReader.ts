import type { GlossaryReader } from '../../glossaryFormat';
import { readCsv } from './readCsv';

/** Reads tables with commas, semicolons or tabs. */
export const csvReader: GlossaryReader = { id: 'csv', read: readCsv };
