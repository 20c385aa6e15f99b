import { Gauge, type Registry } from 'prom-client';

export interface StateCount<S extends string> {
  readonly state: S;
  readonly rows: number;
}

export interface CountedStates<S extends string> {
  readonly name: string;
  readonly help: string;
  /** All of them: one that nothing is in says 0. */
  readonly states: readonly S[];
  readonly counted: () => Promise<readonly StateCount<S>[]>;
}

/** How many there are in each state, asked from the table at each reading: other processes work on the same ones. */
export function addStateGauge<S extends string>(
  registry: Registry,
  { name, help, states, counted }: CountedStates<S>,
): void {
  new Gauge({
    ...{ name, help },
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const counts = await counted();
      for (const state of states) this.set({ state }, counts.find((one) => one.state === state)?.rows ?? 0);
    },
  });
}
