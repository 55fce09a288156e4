/**
 * Words to avoid in comments, documents and texts, with what to write instead. Each pattern matches whole words, in any
 * letter case, outside code spans and quotations.
 * @typedef {object} AvoidedWord
 * @property {string} pattern source of a regular expression
 * @property {string} instead what to write instead
 */

/** @type {readonly AvoidedWord[]} */
export const wordList = [
  // Old-fashioned words, and words that sound translated.
  { pattern: 'whoever|whomever', instead: 'anyone who, or the person: reader, author, caller' },
  {
    pattern: '(?:no|some|every|any)body',
    instead: 'no one, anyone, or the person: reader, author, caller',
  },
  { pattern: 'whom', instead: 'who, or a sentence with an active verb' },
  { pattern: 'shall', instead: 'will, must' },
  { pattern: 'behind', instead: 'after, following' },
  { pattern: 'beside', instead: 'next to, in addition to' },
  { pattern: 'alone', instead: 'only (before the noun), separate' },
  { pattern: 'mend(?:s|ed|ing)?', instead: 'fix, correct' },
  { pattern: 'mistakes?|faults?', instead: 'error' },
  { pattern: 'softly|in silence', instead: 'quietly, in the background' },
  { pattern: 'meanwhile', instead: 'in the meantime, at the same time' },

  // Metaphors: texts do not stand or speak, and programs do not look after anything.
  {
    pattern:
      'st(?:and|ands|anding|ood) (?:in|at|on|before|after|below|above|there|where|under|around|next|nowhere|outside|elsewhere)',
    instead: 'is in, appears in, is written as',
  },
  { pattern: 'where (?:it|they|he|she) stands?', instead: 'where it is' },
  { pattern: '(?:tell|tells|told|telling) of', instead: 'shows, reports, lists' },
  { pattern: '(?:say|says|said) (?:of|nothing)', instead: 'contains, describes' },
  { pattern: '(?:have|has|had|need|needs|take|takes|worth) a look', instead: 'examines, checks' },
  { pattern: 'look(?:s|ed|ing)? after', instead: 'owns' },
  { pattern: 'how loud(?:ly)?|loudly', instead: 'severity' },
  { pattern: 'how far (?:\\w+ ){1,5}(?:has|have) come', instead: 'delivery status' },
  { pattern: 'not said|forget it', instead: 'not set; remove it' },
  { pattern: 'com(?:e|es|ing) to rest', instead: 'delay after the last change' },
  { pattern: 'speaks?|spoke|spoken', instead: 'says, shows; severity' },

  // Sentences without an agent.
  { pattern: 'there (?:is|are|was|were) none', instead: 'without, no, none exists' },
  { pattern: '(?<!there )is none', instead: 'is not a' },
  { pattern: 'nothing but', instead: 'only' },
  { pattern: 'what is asked', instead: 'the request, the input' },
  { pattern: '(?:is|are) called so', instead: 'has this name' },
  { pattern: 'all there is', instead: 'everything' },

  // British spelling.
  {
    pattern: '(?:colo|behavio|neighbo|favo|hono)ur\\w*',
    instead: 'American spelling: color, behavior, neighbor',
  },
  {
    pattern: 'centre[sd]?|licences?|catalogues?|grey',
    instead: 'American spelling: center, license, catalog, gray',
  },
  {
    pattern: '\\w{4,}(?:alis|onis|imis|gnis)(?:e|ed|es|ing|ation)',
    instead: 'American spelling: -ize',
  },
  {
    pattern: 'spelt|labelled|labelling|modelled|travelled',
    instead: 'American spelling: spelled, labeled',
  },
];
