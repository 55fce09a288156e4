/** The type of the tokens that contain this extension's HTML. Other plugins have no rules for it. */
export const ownHtml = 'architecture_glossary';
