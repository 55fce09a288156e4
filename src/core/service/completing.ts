// What completion lists ask for.

export { CompletionWords } from '../features/completion/completionWords';
export { findCompletions, findIdentifierStart } from '../features/completion/completions';
