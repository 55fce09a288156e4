// Entry point for the elements of a preview, which the page of the form builds. It includes no other part of core.

export { markdownTags } from '../markdown/markdownTags';
