/** A thread that solves with javascript-lp-solver, one question after another, until it is ended. */
import { workerData } from 'node:worker_threads';
import { askJavascript } from '../../solver/search/lp/javascript-backend.ts';
import type { JavascriptQuestion, JavascriptThreadData } from './javascript-question.ts';
import { ANSWERED } from './javascript-question.ts';

const { port, signal }: JavascriptThreadData = workerData;
const state = new Int32Array(signal);
port.on('message', ({ model, task }: JavascriptQuestion) => {
  port.postMessage(askJavascript(model, task));
  tell();
});
tell();

/** Wakes whoever waits: for the thread to be there, at first, and for an answer from then on. */
function tell(): void {
  Atomics.store(state, 0, ANSWERED);
  Atomics.notify(state, 0);
}
