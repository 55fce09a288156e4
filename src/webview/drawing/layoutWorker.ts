import { type LayoutTask, runTask } from './layoutTask';

/** The script of the thread that lays out one graph. */
onmessage = ({ data }: MessageEvent<LayoutTask>): void => {
  postMessage(runTask(data));
};
