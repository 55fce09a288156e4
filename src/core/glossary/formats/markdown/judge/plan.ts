import type { Section } from '../structure/outline';

/** A part of the file to read, in the order of the file. */
export type Task =
  | {
      readonly kind: 'heading';
      readonly section: Section;
      readonly parts: readonly Section[];
      readonly context: string | undefined;
    }
  | {
      readonly kind: 'container';
      readonly section: Section;
      readonly context: string | undefined;
      /** False outside a glossary, where only unambiguous shapes count. */
      readonly glossary: boolean;
    };

/** A single topic carries no information. */
export function withoutLoneTopic(tasks: readonly Task[]): readonly Task[] {
  const topics = new Set(tasks.map(({ context }) => context).filter((it) => it !== undefined));
  return topics.size !== 1 ? tasks : tasks.map((task) => ({ ...task, context: undefined }));
}
