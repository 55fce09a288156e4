import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

// A bundle of its own, see `createReaderLoader`: with its own copy of the translations.
if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

export { getReaderFor } from '../../core/service/glossaryAccess';
