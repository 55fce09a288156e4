// Entry point for web addresses of a repository. The exported page loads it, so it includes no other part of core.

export { fillLink } from '../features/export/repositoryLinks';
