import * as l10n from '@vscode/l10n';

/** Why a diagram cannot be changed: the code is for callers, the reason for the user. */
export interface SketchRefusal {
  readonly kind: 'refused';
  readonly code: SketchRefusalCode;
  readonly reason: string;
}

/**
 * - `broken`: the diagram has an error
 * - `unsupported`: diagrams of this type, or such parts of them, cannot be changed in the picture
 * - `empty`: a label without words
 * - `missing`: the box, group or edge is not in the diagram
 * - `unchanged`: the diagram already is as wanted
 * - `unfit`: the edited text would mean something else
 */
type SketchRefusalCode = 'broken' | 'unsupported' | 'empty' | 'missing' | 'unchanged' | 'unfit';

function refuse(code: SketchRefusalCode, reason: string): SketchRefusal {
  return { kind: 'refused', code, reason };
}

export function refuseBrokenDiagram(): SketchRefusal {
  return refuse(
    'broken',
    l10n.t('This diagram has an error. Correct it first; the Problems view shows where.'),
  );
}

export function refuseType(): SketchRefusal {
  return refuse(
    'unsupported',
    l10n.t(
      'Diagrams of this kind can be changed only as text. Flowcharts and C4, sequence, class, state and ER diagrams can be changed here.',
    ),
  );
}

/** Refuses a change that the diagram's type has no way to write. */
export function refuseUnsupported(): SketchRefusal {
  return refuse(
    'unsupported',
    l10n.t('This change is not possible here. Edit the text of the diagram.'),
  );
}

export function refuseEmptyLabel(): SketchRefusal {
  return refuse('empty', l10n.t('Enter a name.'));
}

export function refuseMissingDiagram(): SketchRefusal {
  return refuse('missing', l10n.t('The file has changed in the meantime. Try again.'));
}

export function refuseMissingBox(id: string): SketchRefusal {
  return refuse('missing', l10n.t('“{0}” is no longer in the diagram.', id));
}

export function refuseMissingEdge(): SketchRefusal {
  return refuse('missing', l10n.t('This connection is no longer in the diagram.'));
}

export function refuseNoChange(): SketchRefusal {
  return refuse('unchanged', l10n.t('The diagram already shows this.'));
}

/** Refuses a second relation between two boxes of a C4 diagram, of which Mermaid draws only one. */
export function refuseConnected(): SketchRefusal {
  return refuse(
    'unchanged',
    l10n.t('These boxes are already connected. Change the words of their connection.'),
  );
}

/** Refuses to take the last box from a boundary or a C4 diagram, which Mermaid cannot draw without boxes. */
export function refuseLastBox(): SketchRefusal {
  return refuse(
    'unsupported',
    l10n.t('This is the last box here, and the diagram needs one. Add another box first.'),
  );
}

/** Refuses to move the first or last state of a composite state out of it, with its arrow from the start or to the end. */
export function refuseBlockEnd(): SketchRefusal {
  return refuse(
    'unsupported',
    l10n.t(
      'The group starts or ends with this box. Remove its start or end arrow from the text of the diagram first.',
    ),
  );
}

export function refuseUnfit(): SketchRefusal {
  return refuse(
    'unfit',
    l10n.t('This would change other parts of the diagram, too. Edit the text of the diagram.'),
  );
}
