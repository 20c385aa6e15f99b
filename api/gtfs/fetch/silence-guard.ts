/** Stops waiting for a server that says nothing any more, and when the user says so. */

export interface SilenceGuard {
  /** Of both. */
  readonly signal: AbortSignal;
  readonly seconds: number;
  readonly heard: () => void;
  readonly isSilent: () => boolean;
  /** @throws the reason of the user's signal. */
  readonly throwIfStopped: () => void;
  readonly end: () => void;
}

/** @param seconds how long nothing may be heard, counted from now. */
export function silenceGuard(stop: AbortSignal, seconds: number): SilenceGuard {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), seconds * 1000);
  return {
    signal: AbortSignal.any([stop, silence.signal]),
    seconds,
    heard: () => timer.refresh(),
    isSilent: () => silence.signal.aborted,
    throwIfStopped: () => stop.throwIfAborted(),
    end: () => clearTimeout(timer),
  };
}
