/** The part of the extension that only the Node extension host loads. */
export { openDisk } from './localDisk';
export { openLocalBrowser } from './drawingBrowser';
export { startParserThread } from './startParserThread';
