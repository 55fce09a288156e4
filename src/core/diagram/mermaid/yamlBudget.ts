import { isWithinBudget } from '../../workspace/expansionBudget';

/** What aliases may stand for, per UTF-16 unit: a diagram has many texts, so each counts by its length. */
const perUnit = 100;

/**
 * Wraps a reader of YAML so that it throws where aliases stand for more than anything can walk through.
 * The build puts it around the reader that Mermaid brings along.
 */
export function loadWithin<Options extends readonly unknown[]>(
  load: (text: string, ...options: Options) => unknown,
): (text: string, ...options: Options) => unknown {
  return (text, ...options) => {
    const value = load(text, ...options);
    if (!isWithinBudget(value, perUnit * text.length)) throw new Error('too many aliases');
    return value;
  };
}
