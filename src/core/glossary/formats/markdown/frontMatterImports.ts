import type { Import } from '../../glossaryFormat';
import type { FrontMatter } from './yamlFrontMatter';

/**
 * Returns other glossaries that the front matter names: `imports: ../words/GLOSSARY.md`, or a list of such paths.
 */
export function readImports({ values, yaml }: FrontMatter, src: string): readonly Import[] {
  const written = values?.get('imports');
  const paths: readonly unknown[] = Array.isArray(written) ? written : [written];
  return paths
    .filter((path) => typeof path === 'string')
    .filter((path) => path !== '')
    .map((path) => {
      const found = src.slice(0, yaml.end).indexOf(path, yaml.start);
      const range = found < 0 ? yaml : { start: found, end: found + path.length };
      return { path, range };
    });
}
