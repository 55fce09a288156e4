import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

// This is the start of a separate bundle (see `createReaderLoader`), which has its own copy of the translations.
if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

export { getReaderFor } from '../../core/service/glossaryAccess';
