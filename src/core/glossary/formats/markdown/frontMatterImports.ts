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
      const pathStart = src.slice(0, yaml.end).indexOf(path, yaml.start);
      const range = pathStart < 0 ? yaml : { start: pathStart, end: pathStart + path.length };
      return { path, range };
    });
}
