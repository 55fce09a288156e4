import { channel, luminance } from 'khroma';

/** Components from 0 to 255, opacity from 0 to 1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const colorCache = new Map<string, Color | undefined>();

/** Parses a color as in computed styles; `undefined` for `none`, gradients and other notations. */
export function parseColor(text: string): Color | undefined {
  if (colorCache.has(text)) return colorCache.get(text);
  let color: Color | undefined;
  try {
    const [red, green, blue] = [channel(text, 'r'), channel(text, 'g'), channel(text, 'b')];
    color = { red, green, blue, alpha: channel(text, 'a') };
  } catch {
    color = undefined;
  }
  colorCache.set(text, color);
  return color;
}

/** Returns the visible color when a color is painted over an opaque one. */
export function blendOver({ red, green, blue, alpha }: Color, ground: Color): Color {
  const mix = (over: number, under: number): number => over * alpha + under * (1 - alpha);
  return {
    red: mix(red, ground.red),
    green: mix(green, ground.green),
    blue: mix(blue, ground.blue),
    alpha: 1,
  };
}

/** Returns the contrast of two opaque colors as WCAG 2.2 defines it, from 1 to 21. */
export function measureContrast(one: Color, other: Color): number {
  const [a, b] = [measureLuminance(one), measureLuminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function measureLuminance({ red, green, blue }: Color): number {
  return luminance(toCss({ red, green, blue, alpha: 1 }));
}

export function toCss({ red, green, blue }: Color): string {
  return `rgb(${[red, green, blue].map((part) => String(Math.round(part))).join(', ')})`;
}
