// Entry point for the exported page: what is computed when it is written.

export { createDefinitionTree } from '../features/page/definitionTree';
