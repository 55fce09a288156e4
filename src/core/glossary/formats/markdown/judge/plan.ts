import type { Section } from '../structure/outline';

/** What is to be read where, in the order of the file. */
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
      /** False outside a glossary, where only unmistakable shapes count. */
      readonly glossary: boolean;
    };

/** A topic says something only beside another one. */
export function withoutLoneTopic(tasks: readonly Task[]): readonly Task[] {
  const topics = new Set(tasks.map(({ context }) => context).filter((it) => it !== undefined));
  return topics.size !== 1 ? tasks : tasks.map((task) => ({ ...task, context: undefined }));
}
