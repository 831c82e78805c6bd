/**
 * Lets something finish when the process is asked to stop, before those hear of it who were listening already: the
 * framework ends the process as soon as its requests are answered, whatever else is at work.
 */
export function beforeStopping(finish: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const others = process.listeners(signal);
    process.removeAllListeners(signal);
    let hasBegun = false;
    process.on(signal, (name) => {
      if (hasBegun) return;
      hasBegun = true;
      void finish().finally(() => {
        for (const listener of others) listener(name);
      });
    });
  }
}
