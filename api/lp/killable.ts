/**
 * javascript-lp-solver in a thread of its own, because it can go on for ever and hears no signal while it does.
 * The caller sleeps until the answer is there; when time is up the thread is ended, and the next question starts
 * a new one. So the core stays synchronous.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { javascriptBackend } from '../../solver/search/lp/javascript-backend.ts';
import { bareClaim, type LpClaim, type LpTask } from '../../solver/search/lp/lp-backend.ts';
import type { LpModel, LpSolver } from '../../solver/search/lp/lp-solver.ts';
import { verified } from '../../solver/search/lp/verified.ts';
import {
  ANSWERED,
  type JavascriptQuestion,
  type JavascriptThreadData,
  WAITING,
} from './javascript-question.ts';

const THREAD_ENTRY = new URL('../../bin/lp-worker.mjs', import.meta.url);

/** Seconds for a thread to be there; under a second on an idle machine. */
const START_SECONDS = 30;

/** Seconds for a question without a limit of its own. */
const MOST_SECONDS = 60;

export interface KillableSolver {
  readonly solver: LpSolver;
  /** Ends the thread, if there is one. */
  readonly close: () => void;
}

/** @param mostSeconds for a question without a limit of its own */
export function killableJavascript(mostSeconds: number = MOST_SECONDS): KillableSolver {
  let thread: SolvingThread | null = null;
  const close = () => {
    thread?.end();
    thread = null;
  };
  const ask = (model: LpModel, task: LpTask): LpClaim => {
    thread ??= new SolvingThread();
    const claim = thread.ask({ model, task }, Math.min(task.seconds, mostSeconds));
    if (claim.status === 'stopped' || claim.status === 'crashed') close();
    return claim;
  };
  return { solver: verified(javascriptBackend(ask)), close };
}

class SolvingThread {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly state: Int32Array<SharedArrayBuffer>;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const workerData: JavascriptThreadData = { port: port2, signal };
    this.port = port1;
    this.state = new Int32Array(signal);
    this.worker = new Worker(THREAD_ENTRY, { workerData, transferList: [port2] });
    this.worker.unref();
    this.port.unref();
  }

  ask(question: JavascriptQuestion, seconds: number): LpClaim {
    if (!this.isAnswered(START_SECONDS)) return bareClaim('crashed', 0, 'the thread did not start');
    const start = performance.now();
    Atomics.store(this.state, 0, WAITING);
    this.port.postMessage(question);
    const isAnswered = this.isAnswered(seconds);
    const spent = (performance.now() - start) / 1000;
    const received = isAnswered ? receiveMessageOnPort(this.port) : undefined;
    if (received === undefined) return bareClaim('stopped', spent);
    const claim: LpClaim = received.message;
    return { ...claim, seconds: spent };
  }

  end(): void {
    this.port.close();
    void this.worker.terminate();
  }

  private isAnswered(seconds: number): boolean {
    Atomics.wait(this.state, 0, WAITING, seconds * 1000);
    return Atomics.load(this.state, 0) === ANSWERED;
  }
}
