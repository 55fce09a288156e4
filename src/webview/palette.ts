import { hsla, toHex } from 'khroma';

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

export function paletteFor(dark: boolean, contrast: boolean): Palette {
  const { soft, strong } = tones[`${contrast ? 'high' : ''}${dark ? 'Dark' : 'Light'}`];
  return {
    soft: hues.map((hue) => shade(hue, soft)),
    strong: hues.map((hue) => shade(hue, strong)),
  };
}

function shade(hue: number, { saturation, lightness }: Tone): string {
  return toHex(hsla(hue, saturation, lightness[(hue / 30) % 2 === 0 ? 0 : 1], 1));
}

/** Returns the palette in the form that Mermaid's charts use; `text` is the color of text on the background. */
export function chartColors(
  { soft, strong }: Palette,
  base: { readonly text: string; readonly background: string; readonly border: string },
): Record<string, unknown> {
  const each = (
    colors: readonly string[],
    name: (index: number) => string,
    count = colors.length,
  ): Record<string, string> =>
    Object.fromEntries(colors.slice(0, count).map((color, i) => [name(i), color]));
  const texts = soft.map(() => base.text);
  return {
    ...each(soft, (i) => `cScale${String(i)}`),
    ...each(texts, (i) => `cScaleLabel${String(i)}`),
    ...each(strong, (i) => `cScalePeer${String(i)}`),
    ...each(strong, (i) => `cScaleInv${String(i)}`),
    ...each(soft, (i) => `pie${String(i + 1)}`),
    ...each(strong, (i) => `git${String(i)}`, 8),
    ...each(strong, (i) => `gitInv${String(i)}`, 8),
    ...each(soft, (i) => `fillType${String(i)}`, 8),
    ...each(strong, (i) => `actor${String(i)}`, 6),
    ...each(strong, (i) => `venn${String(i + 1)}`, 8),
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
