import type { GlossaryFormat } from '../../glossaryFormat';
import { writeYamlWalk } from '../walk/writeWalk';
import { yamlReader } from './yamlReader';
import { addEntry } from './write/addEntry';
import { changeEntry } from './write/changeEntry';
import { removeEntry } from './write/removeEntry';

/** Reads and writes glossaries in YAML. */
export const yamlFormat: GlossaryFormat = {
  ...yamlReader,
  add: addEntry,
  change: changeEntry,
  remove: removeEntry,
  setWalk: writeYamlWalk,
};
