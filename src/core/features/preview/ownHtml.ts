/** Type of the tokens that hold our own HTML. Other plugins have no rules for it. */
export const ownHtml = 'architecture_glossary';
