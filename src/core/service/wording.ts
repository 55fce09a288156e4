// Entry point for texts of user interfaces that contain names and definitions of terms.

export {
  describeStatus,
  getDeliveryMeaning,
  getDeliveryName,
  getFieldLabel,
} from '../glossary/termLabels';
export { getPlainName } from '../glossary/plainName';
export { listOtherNames } from '../glossary/termFacts';
export { escapeIcons, escapeLinks, escapeMarkdown } from '../markdown/escapeMarkdown';
export { getFirstSentence, stripMarkdown, toPlainBlocks } from '../markdown/plainText';
export { writeFence } from '../markdown/writeMarkdown';
export { readLink } from '../markdown/readLink';
export { isAcronym } from '../language/acronyms';
