import { blendOver, parseColor, toCss } from './color';
import type { Roles, Theme } from './theme';

/**
 * Returns a theme with some colors replaced by those that the author of a diagram chose. The borders of groups are
 * shades of the color that they are on.
 */
export function replaceColors(theme: Theme, colors: Partial<Roles>): Theme {
  const [frame, text] = [parseColor(colors.frame ?? ''), parseColor(theme.roles.text)];
  const shade = frame && text && toCss(blendOver({ ...text, alpha: 0.4 }, frame));
  const faint = colors.faint ?? shade ?? theme.roles.faint;
  return {
    ...theme,
    key: theme.key + JSON.stringify(colors),
    roles: { ...theme.roles, ...colors, faint },
  };
}

/** Mermaid's names for the colors of a theme, and for the rest of its look. */
export type MermaidVariables = Readonly<Record<string, unknown>>;

export function createMermaidVariables({ roles, fontFamily, tint }: Theme): MermaidVariables {
  const look = { fontFamily, fontSize: '14px', darkMode: tint.dark };
  return { ...createFlowchartColors(roles), ...createOtherColors(roles), ...look };
}

function createFlowchartColors(p: Roles): Record<string, string> {
  return {
    background: p.background,
    primaryColor: p.box,
    primaryTextColor: p.text,
    primaryBorderColor: p.border,
    secondaryColor: p.frame,
    secondaryTextColor: p.text,
    secondaryBorderColor: p.faint,
    tertiaryColor: p.frame,
    tertiaryTextColor: p.text,
    tertiaryBorderColor: p.faint,
    mainBkg: p.box,
    nodeBorder: p.border,
    nodeTextColor: p.text,
    textColor: p.text,
    titleColor: p.text,
    lineColor: p.quiet,
    arrowheadColor: p.quiet,
    defaultLinkColor: p.quiet,
    clusterBkg: p.frame,
    clusterBorder: p.faint,
    edgeLabelBackground: p.background,
  };
}

/** Returns a color that can be told from another one, and that text of its color can be read on. */
function shade(box: string, text: string): string {
  const [ground, over] = [parseColor(box), parseColor(text)];
  if (ground === undefined || over === undefined) return box;
  const { red, green, blue } = blendOver({ ...over, alpha: 0.18 }, ground);
  const parts = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return `#${parts.join('')}`;
}

function createOtherColors(p: Roles): Record<string, unknown> {
  return {
    gridColor: p.faint,
    rowOdd: p.box,
    rowEven: p.frame,
    packet: {
      startByteColor: p.text,
      endByteColor: p.text,
      labelColor: p.text,
      titleColor: p.text,
      blockStrokeColor: p.border,
      blockFillColor: p.box,
    },
    treeView: { labelColor: p.text, lineColor: p.quiet },
    sectionBkgColor: p.frame,
    altSectionBkgColor: p.background,
    sectionBkgColor2: p.frame,
    excludeBkgColor: p.frame,
    tagLabelBackground: p.frame,
    commitLabelColor: p.text,
    commitLabelBackground: p.background,
    actorBkg: p.box,
    actorBorder: p.border,
    actorTextColor: p.text,
    actorLineColor: p.quiet,
    signalColor: p.quiet,
    signalTextColor: p.text,
    labelBoxBkgColor: p.box,
    labelBoxBorderColor: p.border,
    labelTextColor: p.text,
    loopTextColor: p.text,
    noteBkgColor: p.frame,
    noteTextColor: p.text,
    noteBorderColor: p.faint,
    activationBkgColor: p.frame,
    activationBorderColor: p.border,
    sequenceNumberColor: p.background,
    personBkg: p.box,
    externalBkg: shade(p.box, p.text),
    personBorder: p.border,
    classText: p.text,
    labelColor: p.text,
    stateBkg: p.box,
    stateLabelColor: p.text,
    transitionColor: p.quiet,
    transitionLabelColor: p.text,
    specialStateColor: p.quiet,
    compositeBackground: p.background,
    compositeTitleBackground: p.frame,
    compositeBorder: p.faint,
    archEdgeColor: p.quiet,
    archEdgeArrowColor: p.quiet,
    archGroupBorderColor: p.faint,
    requirementBackground: p.box,
    requirementBorderColor: p.border,
    requirementTextColor: p.text,
    relationColor: p.quiet,
    relationLabelColor: p.text,
    relationLabelBackground: p.background,
    attributeBackgroundColorOdd: p.box,
    attributeBackgroundColorEven: p.frame,
    errorBkgColor: p.box,
    errorTextColor: p.text,
  };
}
