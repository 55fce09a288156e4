type BlockContent = 'prose' | 'code';

/** What a line is, and what the lines that are indented below it are. */
interface BlockLine<Kind> {
  readonly kind: Kind;
  readonly opens?: BlockContent;
}

/**
 * Goes through a text whose blocks are held together by indentation. `decide` is told what kind of block
 * a line belongs to; `undefined` for none. Empty lines end no block and are asked about like others.
 */
export function eachBlockLine<Kind>(
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
