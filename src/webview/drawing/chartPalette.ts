import { hcl, type HCLColor, lab, type LabColor } from 'd3-color';
import { hsla, toHex } from 'khroma';
import { measureContrast, parseColor } from './color';

/** Colors that distinguish categories: soft ones for backgrounds of text, strong ones for lines and dots. */
export interface Palette {
  readonly soft: readonly string[];
  readonly strong: readonly string[];
}

/** Twelve hues in degrees; hues that are adjacent in a chart are far apart on the color wheel. */
const hues = [210, 30, 120, 330, 180, 60, 270, 0, 150, 300, 90, 240];

/** Lightness of every other hue, in percent, since neighbors on the color wheel look alike. */
interface Tone {
  readonly saturation: number;
  readonly lightness: readonly [number, number];
}

const tones = {
  Dark: {
    soft: { saturation: 42, lightness: [24, 33] },
    strong: { saturation: 62, lightness: [60, 74] },
  },
  Light: {
    soft: { saturation: 62, lightness: [89, 79] },
    strong: { saturation: 70, lightness: [34, 46] },
  },
  highDark: {
    soft: { saturation: 55, lightness: [14, 22] },
    strong: { saturation: 70, lightness: [66, 80] },
  },
  highLight: {
    soft: { saturation: 70, lightness: [94, 86] },
    strong: { saturation: 80, lightness: [24, 36] },
  },
} as const;

/** The colors and the contrast that a palette must fit. */
export interface Tint {
  readonly dark: boolean;
  readonly contrast: boolean;
}

/** The color of text on soft colors, the background of strong ones, and the color of their borders. */
export interface ChartGround {
  readonly text: string;
  readonly background: string;
  readonly border: string;
}

/** Maximum number of colors, more than readers can distinguish; a chart with more categories repeats the first ones. */
const mostColors = 256;

/**
 * Returns at least as many colors as a chart has categories. The first twelve are fixed; each further one is the color
 * that differs most from all before it.
 */
export function createPalette(
  { dark, contrast }: Tint,
  ground: ChartGround,
  count: number,
): Palette {
  const { soft, strong } = tones[`${contrast ? 'high' : ''}${dark ? 'Dark' : 'Light'}`];
  const size = Math.min(count, mostColors);
  const readable = contrast ? 7 : 4.5;
  return {
    soft: extend(
      hues.map((hue) => toShade(hue, soft)),
      size,
      () => listCandidates(ground.text, readable).filter((one) => one.c <= mostSoftChroma),
    ),
    strong: extend(
      hues.map((hue) => toShade(hue, strong)),
      size,
      () => listCandidates(ground.background, leastGraphicContrast),
    ),
  };
}

/** Minimum contrast between lines or dots and the background: WCAG 2.2, 1.4.11. */
const leastGraphicContrast = 3;
/** Maximum chroma of fills in CIELCh; more colorful ones draw more attention than the text on them. */
const mostSoftChroma = 60;

/** Returns colors throughout the screen's gamut that have a minimum contrast with another color. */
function listCandidates(other: string, least: number): readonly HCLColor[] {
  const against = parseColor(other);
  const found: HCLColor[] = [];
  for (let lightness = 8; lightness <= 96; lightness += 4) {
    for (let chroma = 12; chroma <= 100; chroma += 12) {
      for (let hue = 0; hue < 360; hue += 15) {
        const color = hcl(hue, chroma, lightness);
        if (!color.displayable()) continue;
        const seen = parseColor(color.formatHex());
        if (seen && against && measureContrast(seen, against) >= least) found.push(color);
      }
    }
  }
  return found;
}

/** Adds candidates one by one, each time the one whose nearest existing color in CIELAB is the farthest. */
function extend(
  first: readonly string[],
  count: number,
  listMore: () => readonly HCLColor[],
): readonly string[] {
  const colors = [...first];
  if (count <= colors.length) return colors;
  const places = listMore().map((one) => lab(one));
  const distances = places.map((place) =>
    Math.min(...first.map((color) => measureDistance(place, lab(color)))),
  );
  while (colors.length < count) {
    let farthest = 0;
    for (const [i, far] of distances.entries()) {
      if (far > (distances[farthest] ?? 0)) farthest = i;
    }
    const next = places[farthest];
    if (next === undefined || distances[farthest] === 0) break;
    colors.push(next.formatHex());
    for (const [i, place] of places.entries()) {
      distances[i] = Math.min(distances[i] ?? 0, measureDistance(place, next));
    }
  }
  return colors;
}

function measureDistance(one: LabColor, other: LabColor): number {
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

function toShade(hue: number, { saturation, lightness }: Tone): string {
  return toHex(hsla(hue, saturation, lightness[(hue / 30) % 2 === 0 ? 0 : 1], 1));
}

/** Returns the theme variables of a palette for Mermaid's charts; `text` is the color of text on the background. */
export function createChartColors(
  { soft, strong }: Palette,
  base: ChartGround,
): Record<string, unknown> {
  const each = (
    colors: readonly string[],
    name: (index: number) => string,
    count = colors.length,
  ): Record<string, string> =>
    Object.fromEntries(colors.slice(0, count).map((color, i) => [name(i), color]));
  const texts = soft.map(() => base.text);
  const backgrounds = strong.map(() => base.background);
  return {
    ...each(soft, (i) => `cScale${String(i)}`),
    ...each(texts, (i) => `cScaleLabel${String(i)}`),
    ...each(strong, (i) => `cScalePeer${String(i)}`),
    ...each(strong, (i) => `cScaleInv${String(i)}`),
    ...each(soft, (i) => `pie${String(i + 1)}`),
    THEME_COLOR_LIMIT: soft.length,
    ...each(strong, (i) => `git${String(i)}`),
    ...each(strong, (i) => `gitInv${String(i)}`),
    ...each(backgrounds, (i) => `gitBranchLabel${String(i)}`),
    ...each(soft, (i) => `fillType${String(i)}`, 8),
    ...each(strong, (i) => `actor${String(i)}`, 6),
    ...each(strong, (i) => `venn${String(i + 1)}`),
    ...each(soft, (i) => `quadrant${String(i + 1)}Fill`, 4),
    ...each(texts, (i) => `quadrant${String(i + 1)}TextFill`, 4),
    quadrantPointFill: base.text,
    quadrantPointTextFill: base.text,
    pieOpacity: '1',
    pieStrokeColor: base.background,
    pieOuterStrokeColor: base.border,
    xyChart: { plotColorPalette: strong.join(','), backgroundColor: base.background },
    radar: { curveOpacity: 0.35, graticuleColor: base.border, graticuleOpacity: 0.1 },
    cynefin: {
      complexBg: soft[2],
      complicatedBg: soft[0],
      chaoticBg: soft[7],
      clearBg: soft[5],
      confusionBg: soft[6],
    },
    emUiFill: soft[5],
    emUiStroke: strong[5],
    emProcessorFill: soft[3],
    emProcessorStroke: strong[3],
    emReadModelFill: soft[2],
    emReadModelStroke: strong[2],
    emCommandFill: soft[0],
    emCommandStroke: strong[0],
    emEventFill: soft[1],
    emEventStroke: strong[1],
    emSwimlaneBackgroundOdd: base.background,
    emSwimlaneBackgroundStroke: base.border,
    taskBkgColor: soft[0],
    taskBorderColor: strong[0],
    activeTaskBkgColor: soft[5],
    activeTaskBorderColor: strong[5],
    doneTaskBkgColor: soft[2],
    doneTaskBorderColor: strong[2],
    critBkgColor: soft[7],
    critBorderColor: strong[7],
    todayLineColor: strong[7],
    vertLineColor: strong[0],
  };
}

/** Matches the kinds of charts that give each category its own color. */
const charts =
  /^[ \t]*(?:pie|gitGraph|timeline|mindmap|journey|kanban|(?:sankey|radar|treemap|venn|xychart)(?:-beta)?)\b/m;

/**
 * Returns an upper bound for the number of categories in a diagram's text: each is on its own line, or between commas
 * or semicolons. Rounded up in steps, so that the palette does not change with each line that the author types.
 */
export function countCategories(text: string): number {
  if (!charts.test(text)) return hues.length;
  const most = (text.match(/[\n,;]/g)?.length ?? 0) + 1;
  let count = hues.length;
  while (count < most && count < mostColors) count *= 2;
  return Math.min(count, mostColors);
}
