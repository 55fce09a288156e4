import * as vscode from 'vscode';
import type { Settings } from '../../core/workspace/settings';
import { defaultSettings } from '../../core/service/hosting';

/** The prefix of every setting and command. */
export const prefix = 'architectureGlossary';

/**
 * Returns the settings for a file or a folder, or for the workspace. package.json ensures the types of the values.
 */
export function readSettings(scope?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(prefix, scope);
  return {
    glossaryFiles: configuration.get('glossaryFiles', defaultSettings.glossaryFiles),
    diagramFiles: configuration.get('diagramFiles', defaultSettings.diagramFiles),
    mainDiagram: configuration.get('mainDiagram', defaultSettings.mainDiagram),
    completion: configuration.get('completion', defaultSettings.completion),
    codeLens: configuration.get('codeLens', defaultSettings.codeLens),
    markdownPreview: configuration.get('markdownPreview', defaultSettings.markdownPreview),
    'hover.enabled': configuration.get('hover.enabled', defaultSettings['hover.enabled']),
    'hover.languages': configuration.get('hover.languages', defaultSettings['hover.languages']),
    'hover.files': configuration.get('hover.files', defaultSettings['hover.files']),
    checks: configuration.get('checks', defaultSettings.checks),
    readers: configuration.get('readers', defaultSettings.readers),
    knownAcronyms: configuration.get('knownAcronyms', defaultSettings.knownAcronyms),
    storyFiles: configuration.get('storyFiles', defaultSettings.storyFiles),
    checkComments: configuration.get('checkComments', defaultSettings.checkComments),
    checkIdentifiers: configuration.get('checkIdentifiers', defaultSettings.checkIdentifiers),
  };
}
