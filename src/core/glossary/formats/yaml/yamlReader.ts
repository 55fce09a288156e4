import type { GlossaryReader } from '../../glossaryFormat';
import { readYaml } from './readYaml';

/** Reads YAML 1.2, including JSON: the native shape, Contextive's and common variants. */
export const yamlReader: GlossaryReader = { id: 'yaml', read: readYaml };
