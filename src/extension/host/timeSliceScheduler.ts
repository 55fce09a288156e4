import { TimeSlices } from '../../core/service/hosting';
import { hostClock } from './hostClock';

/** Schedules slices of time on the only thread of the extension host. */
export class TimeSliceScheduler extends TimeSlices {
  constructor() {
    super(hostClock);
  }
}
