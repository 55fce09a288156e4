// Entry point for what waits on what. The diagram panel loads it too, so it includes no other part of core.

export {
  type Blocker,
  type Dependencies,
  type Wait,
  findDependencies,
  findWait,
  rankBlockers,
} from '../diagram/waiting';
