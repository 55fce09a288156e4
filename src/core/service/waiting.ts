// Entry point for what waits for what. The diagram panel loads it, so it includes no other part of core.

export {
  type Blocker,
  type Dependencies,
  type Wait,
  findDependencies,
  findWait,
  rankBlockers,
} from '../diagram/waiting';
