import type { GlossaryFormat } from '../../format';
import { readYaml } from './readYaml';
import { addEntry } from './write/addEntry';
import { changeEntry } from './write/changeEntry';
import { removeEntry } from './write/removeEntry';

/** YAML 1.2, and JSON as a part of it: the native shape, Contextive's and the common spellings. */
export const yamlFormat: GlossaryFormat = {
  id: 'yaml',
  read: readYaml,
  add: addEntry,
  change: changeEntry,
  remove: removeEntry,
};
