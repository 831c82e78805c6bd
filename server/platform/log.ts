import pino from 'pino';

/** The operator's log: one JSON line an event, to standard output. */
export const log = pino({ name: 'weights-and-measures' });
