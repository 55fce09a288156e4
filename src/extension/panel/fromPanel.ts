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
      return hasField('string', value, 'node');
    case 'pickDiagram':
    case 'rendered':
      return hasField('string', value, 'diagram');
    case 'goToLine':
      return hasField('number', value, 'line');
    case 'create':
      return true;
    case 'renderFailed':
      return (
        hasField('string', value, 'diagram') &&
        hasField('string', value, 'message') &&
        isAbsentOr('number', value, 'line')
      );
    default:
      return false;
  }
}

function hasField(kind: 'string' | 'number', message: object, field: string): boolean {
  return typeof getField(message, field) === kind;
}

function isAbsentOr(kind: 'string' | 'number', message: object, field: string): boolean {
  return getField(message, field) === undefined || hasField(kind, message, field);
}

function getField(message: object, field: string): unknown {
  return Object.entries(message).find(([name]) => name === field)?.[1];
}
