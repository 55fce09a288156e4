import type { GlossaryReader } from '../../format';
import { readYaml } from './readYaml';

/** YAML 1.2, and JSON as a part of it: the native shape, Contextive's and the common spellings. */
export const yamlReader: GlossaryReader = { id: 'yaml', read: readYaml };
