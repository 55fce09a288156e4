/** The kinds of color themes in the editor. */
export type PictureTheme = 'light' | 'dark' | 'highContrastLight' | 'highContrastDark';

/** The colors of a picture as `#rrggbb`; the background between the boxes is transparent. */
export interface Palette {
  /** Labels in boxes. */
  readonly text: string;
  /** Less prominent text: labels of connections, captions of groups. Drawn directly on the background. */
  readonly quietText: string;
  readonly box: string;
  readonly boxBorder: string;
  /** The box that the picture is about. */
  readonly center: string;
  readonly centerText: string;
  readonly centerBorder: string;
  readonly line: string;
  readonly frame: string;
  readonly frameBorder: string;
}

export const palettes: Readonly<Record<PictureTheme, Palette>> = {
  light: {
    text: '#2b2b2b',
    quietText: '#595959',
    box: '#ffffff',
    boxBorder: '#8a8f98',
    center: '#dcebfb',
    centerText: '#0b3a66',
    centerBorder: '#0969c3',
    line: '#7a7f87',
    frame: '#eceef1',
    frameBorder: '#d3d7dd',
  },
  dark: {
    text: '#e2e2e2',
    quietText: '#b4b8bf',
    box: '#313236',
    boxBorder: '#7d828b',
    center: '#123f66',
    centerText: '#ffffff',
    centerBorder: '#4daafc',
    line: '#8b9099',
    frame: '#28292d',
    frameBorder: '#414349',
  },
  highContrastLight: {
    text: '#000000',
    quietText: '#292929',
    box: '#ffffff',
    boxBorder: '#0f4a85',
    center: '#0f4a85',
    centerText: '#ffffff',
    centerBorder: '#0f4a85',
    line: '#292929',
    frame: '#ffffff',
    frameBorder: '#5e5e5e',
  },
  highContrastDark: {
    text: '#ffffff',
    quietText: '#ffffff',
    box: '#000000',
    boxBorder: '#6fc3df',
    center: '#ffffff',
    centerText: '#000000',
    centerBorder: '#f38518',
    line: '#ffffff',
    frame: '#000000',
    frameBorder: '#9a9a9a',
  },
};
