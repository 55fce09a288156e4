// Prints messages of the scripts.

/** An error that the user can fix: shown as one sentence, without a stack trace. */
export class UserError extends Error {}

/** @param {string} message one line of progress */
export const say = (message) => console.log(`› ${message}`);

/**
 * Runs a script to its end and converts a thrown error to a message and an exit code.
 * @param {() => void | Promise<void>} script
 */
export const main = async (script) => {
  try {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major < 20 || (major === 20 && minor < 19)) {
      throw new UserError(
        `Node 20.19 or newer is needed and this is ${process.versions.node}; get it from https://nodejs.org.`,
      );
    }
    await script();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
};
