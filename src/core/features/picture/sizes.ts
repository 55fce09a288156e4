import type { TextStyle } from './wrapText';

/** All measures in pixels, for a hover that shows the picture as large as it is. */
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
/** Between a frame and what is in it; a caption stands above. */
export const framePadding = 8;
export const captionHeight = 15;
/** Where lines bend, between the ends of the words and the centre. */
export const bend = 24;
/** Labels are set wider step by step as long as there is room: fewer lines make a lower picture. */
export const narrowestLabel = 80;
export const widestLabel = 140;
export const labelStep = 15;
/** Words on a line are not set wider, and captions claim no more for themselves. */
export const longestWords = 96;
export const widestCaption = 90;
/** Room for an arrow's head. */
export const headLength = 7;
/** Between two lines to one neighbour. */
export const strandGap = 8;

export const badge = { height: 14, padding: 4, sign: 8, dot: 3.2 };
