import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readableAddress } from './readable-address';

type Start = { request: IncomingMessage; response: ServerResponse };

// Next bundles modules more than once; what is kept at the start has to be what a page finds.
const shared = globalThis as typeof globalThis & { weightsAndMeasuresAnswers?: AsyncLocalStorage<ServerResponse> };

/**
 * Sees each request before the framework does: it gets an address that can be read, and its answer is kept for
 * `answerStatus`. Called once, before the server listens.
 */
export function watchRequests(): void {
  if (shared.weightsAndMeasuresAnswers) return;
  const answers = new AsyncLocalStorage<ServerResponse>();
  shared.weightsAndMeasuresAnswers = answers;
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Start;
    if (request.url !== undefined) request.url = readableAddress(request.url);
    answers.enterWith(response);
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
