// Entry point for completion lists.

export { CompletionWords } from '../features/completion/completionWords';
export { findCompletions, findIdentifierStart } from '../features/completion/completions';
