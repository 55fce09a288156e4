const height = 20;
const padding = 6;
const fontSize = 11;
const labelColor = '#444d56';
/** Contrast of at least 4.5 with white text. */
const colors = { good: '#1a7f37', fair: '#8a5a00', poor: '#b3261e', none: '#57606a' } as const;
const [goodFrom, fairFrom] = [80, 50];

/** Returns the width of a text, in the unit of the font size. */
type MeasureText = (text: string, size: number) => number;

/** Draws a badge such as `glossary | 83% explained` as the text of an SVG, which needs no network and no script. */
export function drawBadge(percent: number | undefined, measure: MeasureText): string {
  const label = 'glossary';
  const value = percent === undefined ? 'empty' : `${String(percent)}% explained`;
  const left = Math.ceil(measure(label, fontSize)) + 2 * padding;
  const right = Math.ceil(measure(value, fontSize)) + 2 * padding;
  const width = left + right;
  const title = `${label}: ${value}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<clipPath id="r"><rect width="${width}" height="${height}" rx="3"/></clipPath>`,
    '<g clip-path="url(#r)">',
    `<rect width="${left}" height="${height}" fill="${labelColor}"/>`,
    `<rect x="${left}" width="${right}" height="${height}" fill="${colors[chooseColor(percent)]}"/>`,
    '</g>',
    `<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="${fontSize}" text-anchor="middle">`,
    `<text x="${left / 2}" y="14">${label}</text>`,
    `<text x="${left + right / 2}" y="14">${value}</text>`,
    '</g>',
    '</svg>\n',
  ].join('');
}

function chooseColor(percent: number | undefined): keyof typeof colors {
  if (percent === undefined) return 'none';
  if (percent >= goodFrom) return 'good';
  return percent >= fairFrom ? 'fair' : 'poor';
}
