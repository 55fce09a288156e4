import { JSON_SCHEMA, load, YAMLException } from 'js-yaml';
import { isWithinBudget } from '../../workspace/expansionBudget';
import { toFields } from './unknownFields';

export interface FrontMatter {
  readonly title: string | undefined;
}

/** Lines are 0-based, counted from the diagram's first line. */
export interface FrontMatterError {
  readonly message: string;
  readonly line: number;
}

/** Reads the title, which Mermaid's database does not provide. */
export function readDiagramFrontMatter(body: string | undefined): FrontMatter | FrontMatterError {
  if (body === undefined || body.trim() === '') return { title: undefined };
  try {
    const values = load(body, { schema: JSON_SCHEMA });
    if (!isWithinBudget(values)) return { message: 'too many aliases', line: 1 };
    const { title } = toFields(values);
    return { title: typeof title === 'string' ? title : undefined };
  } catch (error) {
    if (!(error instanceof YAMLException)) return { message: String(error), line: 0 };
    // The first line is the opening `---`.
    return { message: error.reason, line: (error.mark?.line ?? 0) + 1 };
  }
}
