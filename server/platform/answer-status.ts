import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

// Next bundles modules more than once; what is kept at the start has to be what a page finds.
const shared = globalThis as typeof globalThis & { weightsAndMeasuresAnswers?: AsyncLocalStorage<ServerResponse> };

/** From now on, what is done for a request can say the status of its answer. Called once, before the server listens. */
export function keepAnswers(): void {
  if (shared.weightsAndMeasuresAnswers) return;
  const answers = new AsyncLocalStorage<ServerResponse>();
  shared.weightsAndMeasuresAnswers = answers;
  subscribe('http.server.request.start', (message) => {
    answers.enterWith((message as { response: ServerResponse }).response);
  });
}

/**
 * Sets the status of the answer that is being made, for a page made at each request: the framework has no way to, short
 * of throwing the page away (ADR 0041). A prepared page's status is kept with it, and set by `notFound()`.
 */
export function answerStatus(status: number): void {
  const answer = shared.weightsAndMeasuresAnswers?.getStore();
  if (answer) answer.statusCode = status;
}
