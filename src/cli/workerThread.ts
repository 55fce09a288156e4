import { parentPort, workerData } from 'node:worker_threads';
import { NodeWorkspace } from '../node/nodeWorkspace';
import { checkTaskShare } from './checkInThreads';
import { probeShare } from './probeInThreads';
import type { ThreadTask } from './threadTasks';
import type { ThreadData } from './threads';

/** Does the tasks that the first thread gives, one after the other. */
function serveTasks(): void {
  const { cwd } = workerData as ThreadData;
  const workspace = new NodeWorkspace([cwd]);
  let tasks = Promise.resolve();
  const run = async (task: ThreadTask): Promise<void> => {
    if (task.kind === 'probe') await probeShare(task, workspace);
    else parentPort?.postMessage(await checkTaskShare(task, cwd, workspace));
  };
  parentPort?.on('message', (task: ThreadTask) => {
    tasks = tasks.then(() => run(task));
  });
}

serveTasks();
