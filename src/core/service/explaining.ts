// What hovers ask for.

export { deliveryIcons, renderExplanation } from '../features/explain/explanationMarkdown';
export { drawNeighborhood, renderPictureMarkdown } from '../features/picture/neighborhoodPicture';
export { isHoverEnabled } from '../features/explain/isHoverEnabled';
