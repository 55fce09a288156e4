import type { TextStyle } from './wrapText';

/** All sizes are in pixels, for a hover that shows the picture at its size. */
export const widestPicture = 540;
export const margin = 3;

export const labelStyle: TextStyle = { size: 12 };
export const centreStyle: TextStyle = { size: 12.5, weight: 'bold' };
export const wordsStyle: TextStyle = { size: 10.5 };
export const captionStyle: TextStyle = { size: 10.5 };
export const badgeStyle: TextStyle = { size: 9.5 };

export const labelLine = 15;
export const wordsLine = 12.5;
export const boxPadding = { x: 9, y: 5.5 };
export const boxGap = 10;
/** Between a frame and its content; the caption is above. */
export const framePadding = 8;
export const captionHeight = 15;
/** The space for bends, between the ends of the labels and the center. */
export const bend = 24;
/** Labels are widened step by step while there is room: fewer lines make a lower picture. */
export const narrowestLabel = 80;
export const widestLabel = 140;
export const labelStep = 15;
/** The maximum width of labels on connections, and of captions. */
export const longestWords = 96;
export const widestCaption = 90;
/** Space for an arrowhead. */
export const headLength = 7;
/** Between two lines to one neighbor. */
export const strandGap = 8;

export const badge = { height: 14, padding: 4, sign: 8, dot: 3.2 };
