/** What a reader can do with a diagram while editing. */
export type SketchAction = 'add' | 'connect' | 'rename' | 'move' | 'remove';
