/**
 * Turns the signals that ask us to end into an AbortSignal, so that whatever is going on can be ended in order.
 * A second one changes nothing: the first is being obeyed.
 * @returns `signal`, and `handle`, which hands the signals on to somebody instead
 */
export function onStopSignals() {
  const controller = new AbortController();
  let handler = () => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => handler(name));
  // npm hands signals on, but killed outright it cannot; and where its shell stays in between, that one does not.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      handler('SIGTERM');
    }, 500);
    timer.unref();
  }
  // Nobody may be reading any more what we say; that is no reason to leave a database behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const handle = (other) => {
    handler = other;
  };
  return { signal: controller.signal, handle };
}
