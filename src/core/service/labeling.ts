// Entry point for writing labels into diagrams. The diagram panel loads it at once, so it includes no other part of core.

export { escapeLabel, smallTextMark } from '../diagram/relabel/escapeLabel';
