type BlockContent = 'prose' | 'code';

/** The kind of a line, and the kind of the indented lines below it. */
interface BlockLine<Kind> {
  readonly kind: Kind;
  readonly opens?: BlockContent;
}

/**
 * Visits the lines of a text whose blocks are delimited by indentation. Passes to `decide` the kind of block of a
 * line; `undefined` outside blocks. Empty lines end no block and are visited like others.
 */
export function mapBlockLines<Kind>(
  text: string,
  decide: (line: string, block: BlockContent | undefined) => BlockLine<Kind>,
): readonly Kind[] {
  const open: { readonly indentation: number; readonly content: BlockContent }[] = [];
  return text.split('\n').map((line) => {
    const indentation = line.search(/\S/u);
    if (indentation >= 0) {
      while ((open.at(-1)?.indentation ?? -1) >= indentation) open.pop();
    }
    const { kind, opens } = decide(line, open.at(-1)?.content);
    if (opens !== undefined && indentation >= 0) open.push({ indentation, content: opens });
    return kind;
  });
}
