import type { SketchWord } from '../protocol/sketchMessages';
/** Returns the texts of the tools that change a diagram. */
export declare function createSketchStrings(): Readonly<Record<SketchWord, string>>;
