import type { FromPanel } from '../../protocol/messages';

/** The panel displays untrusted text, so its messages are validated before they are handled. */
export function isFromPanel(value: unknown): value is FromPanel {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  switch (value.type) {
    case 'ready':
      return isAbsentOr('string', value, 'diagram');
    case 'openTerm':
    case 'openNode':
    case 'openCode':
    case 'editTerm':
    case 'addTerm':
      return has('string', value, 'node');
    case 'pickDiagram':
    case 'rendered':
      return has('string', value, 'diagram');
    case 'goToLine':
      return has('number', value, 'line');
    case 'create':
      return true;
    case 'renderFailed':
      return (
        has('string', value, 'diagram') &&
        has('string', value, 'message') &&
        isAbsentOr('number', value, 'line')
      );
    default:
      return false;
  }
}

function has(kind: 'string' | 'number', message: object, field: string): boolean {
  return typeof fieldOf(message, field) === kind;
}

function isAbsentOr(kind: 'string' | 'number', message: object, field: string): boolean {
  return fieldOf(message, field) === undefined || has(kind, message, field);
}

function fieldOf(message: object, field: string): unknown {
  return Object.entries(message).find(([name]) => name === field)?.[1];
}
