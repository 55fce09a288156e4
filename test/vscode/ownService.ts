import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { GlossaryService } from '../../src/core/service/glossaryService';
import type { Disposable } from '../../src/core/workspace/event';
import type { Settings } from '../../src/core/workspace/settings';
import { readSettings } from '../../src/extension/host/configuration';
import {
  createOutlineLoader,
  createParserThread,
  createReaderLoader,
} from '../../src/extension/host/lazyParts';
import { TimeSliceScheduler } from '../../src/extension/host/timeSliceScheduler';
import { VSCodeWorkspace } from '../../src/extension/host/vscodeWorkspace';

/** A separate service of the test, for parts that no command of the extension exposes. */
export interface OwnService extends Disposable {
  readonly service: GlossaryService;
  readonly workspace: VSCodeWorkspace;
}

export function createOwnService(settings: () => Settings = () => readSettings()): OwnService {
  const extension = vscode.extensions.getExtension('architecture-glossary.architecture-glossary');
  assert.ok(extension);
  const workspace = new VSCodeWorkspace();
  const parser = createParserThread(extension.extensionUri);
  const service = new GlossaryService({
    workspace,
    settings,
    scheduler: new TimeSliceScheduler(),
    loadParser: () => Promise.resolve(parser),
    loadReaders: createReaderLoader(extension.extensionUri),
    loadOutline: createOutlineLoader(extension.extensionUri),
  });
  return {
    service,
    workspace,
    dispose: () => {
      service.dispose();
      parser.dispose();
      workspace.dispose();
    },
  };
}
