import type { Connection } from 'vscode-languageserver/node';
import type { GlossaryService } from '../core/service/glossaryService';
import type { UsageIndex } from '../core/features/usages/usageIndex';
import type { ClientFeatures } from './clientFeatures';
import type { OpenDocuments } from './openDocuments';
import type { ServerSettings } from './serverSettings';
import type { ServerWorkspace } from './serverWorkspace';

/** What the handlers of requests work with. */
export interface ServerParts {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  readonly documents: OpenDocuments;
  readonly workspace: ServerWorkspace;
  readonly settings: ServerSettings;
  readonly service: GlossaryService;
  readonly usages: UsageIndex;
}
