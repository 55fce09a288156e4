/** The part of the extension that only the Node extension host loads. */
export { openDisk } from './localDisk';
export { openLocalBrowser } from './drawingBrowser';
export { isReadOnly } from './regularFiles';
export { startParserThread } from './startParserThread';
