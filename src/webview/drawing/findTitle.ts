/** Returns the title of a group, which is drawn separately from its frame. */
export function findTitle(element: Element, picture: SVGSVGElement): SVGGElement | undefined {
  if (element.id === '') return undefined;
  const selector = `g[data-title-of="${CSS.escape(element.id)}"]`;
  return picture.querySelector<SVGGElement>(selector) ?? undefined;
}
