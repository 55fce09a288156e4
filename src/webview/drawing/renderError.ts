/** The parts of Mermaid's error that a reader needs: its first line, and the line number. */
export interface RenderError {
  readonly message: string;
  /** 0-based, counted from the diagram's first line. */
  readonly line: number | undefined;
}

/** Mermaid counts from 1, and from the line after the front matter. */
export function toRenderError(error: unknown, text: string): RenderError {
  const whole = error instanceof Error ? error.message : String(error);
  const number = /\bline:? (\d+)/i.exec(whole)?.[1];
  return {
    message: whole.split('\n', 1)[0] ?? whole,
    line: number === undefined ? undefined : Number(number) - 1 + countFrontMatterLines(text),
  };
}

function countFrontMatterLines(text: string): number {
  const matter = /^\s*---[ \t]*\r?\n[\s\S]*?\n---[ \t]*\r?\n/.exec(text)?.[0] ?? '';
  return matter.split('\n').length - 1;
}
