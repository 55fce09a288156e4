// Entry point for drawing: changes of a diagram's text. Separate from other work with diagrams, because few need it.

export { sketchDiagram, isSketchable } from '../diagram/sketch/sketchDiagram';
export { writeStarterDiagram } from '../diagram/sketch/starterDiagram';
