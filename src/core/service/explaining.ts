// Entry point for hovers: explanations as Markdown, with a picture.

export {
  deliveryIcons,
  renderExplanation,
  renderMeaningList,
} from '../features/explain/explanationMarkdown';
export { drawNeighborhood, renderPictureMarkdown } from '../features/picture/neighborhoodPicture';
export { isHoverEnabled } from '../features/explain/isHoverEnabled';
export { resolveLink } from '../features/explain/resolveLink';
