/** Ctrl-C: once to stop with what there is, twice to break off. */

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/**
 * `npm run` and `npx` pass on a Ctrl-C that the terminal sent to us already: two signals, one key. What comes within
 * this time of the first is taken for the same.
 */
const SAME_KEY_MS = 300;

export interface SignalSource {
  on(signal: (typeof SIGNALS)[number], listener: () => void): unknown;
  off(signal: (typeof SIGNALS)[number], listener: () => void): unknown;
}

/** @returns what undoes it: signals do again what they do by default. */
export function onStopSignals(
  source: SignalSource,
  clock: () => number,
  actions: { readonly first: () => void; readonly second: () => void },
): () => void {
  let firstAt: number | null = null;
  const listener = () => {
    if (firstAt === null) {
      firstAt = clock();
      actions.first();
    } else if (clock() - firstAt > SAME_KEY_MS) {
      actions.second();
    }
  };
  for (const signal of SIGNALS) source.on(signal, listener);
  return () => {
    for (const signal of SIGNALS) source.off(signal, listener);
  };
}
