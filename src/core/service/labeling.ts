// Entry point for the rules of labels that the diagram panel needs at once; `dividing`, which uses them too, is larger.

export { escapeDrawnText, smallTextMark } from '../diagram/relabel/drawnText';
