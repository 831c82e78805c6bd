/** A step that could not be done, with what the reader can do about it. */
export class StepFailure extends Error {
  /**
   * @param {string} message what went wrong
   * @param {string} remedy what to do about it
   * @param {string} [output] what the tool that failed had to say
   */
  constructor(message, remedy, output = '') {
    super(message);
    this.remedy = remedy;
    this.output = output;
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const explain = (error) => {
  const lines = [error.message];
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    error.remedy ??= `This file belongs to somebody else, perhaps to root after an earlier run as root: run as the same user again, or hand the checkout over with chown -R.`;
  }
  if (error.output) lines.push(...error.output.trimEnd().split('\n'));
  if (!error.remedy && error.stack) lines.push(...error.stack.split('\n').slice(1));
  if (error.remedy) lines.push(`What to do: ${error.remedy}`);
  return lines.map((line) => `    ${line}`).join('\n');
};

/**
 * Makes the function that runs a step and writes its one line. The work gets `working(text)`, to be
 * called before anything that takes long, and answers with the words for its line.
 * @param {{ stream?: NodeJS.WriteStream, onlyWork?: boolean }} options `onlyWork`: say nothing of steps that found all in order
 */
export function createSteps({ stream = process.stdout, onlyWork = false } = {}) {
  return async function step(name, work) {
    const since = performance.now();
    let worked = false;
    const working = (text) => {
      worked = true;
      if (stream.isTTY) stream.write(`\r\x1b[K· ${name.padEnd(14)} ${text} …`);
    };
    const line = (mark, text) =>
      stream.write(
        `${stream.isTTY ? '\r\x1b[K' : ''}${mark} ${name.padEnd(14)} ${text.padEnd(54)} ${seconds(since)}\n`,
      );
    try {
      const { detail, ...result } = await work(working);
      if (worked || !onlyWork) line('✓', detail);
      return result;
    } catch (error) {
      if (error.name !== 'AbortError') {
        line('✗', 'failed');
        stream.write(`${explain(error)}\n`);
        error.told = true;
      }
      throw error;
    }
  };
}
