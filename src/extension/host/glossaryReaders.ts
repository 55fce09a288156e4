import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

// The start of a part (see `createPartLoader`), which does not share the translations of the main bundle.
if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

export { getReaderFor } from '../../core/service/glossaryAccess';
