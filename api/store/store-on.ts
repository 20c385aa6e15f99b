/** A store on a database that is open, whichever driver opened it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { changeOn } from './change.ts';
import type { Db, Store } from './store.ts';

/** What differs between the embedded database and a server. */
export interface OpenDatabase {
  readonly db: Db;
  readonly kind: Store['kind'];
  executeSql(text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
}

export function storeOn(open: OpenDatabase): Store {
  const inside = new AsyncLocalStorage<{ busy: boolean }>();
  const outside = (what: string): void => {
    if (inside.getStore()?.busy !== true) return;
    throw new Error(`${what} inside a change: use the transaction that was handed to its work`);
  };
  let closing: Promise<void> | undefined;
  return {
    kind: open.kind,
    get db() {
      outside('store.db');
      return open.db;
    },
    async change(actor, work) {
      outside('store.change');
      const scope = { busy: true };
      try {
        return await inside.run(scope, () => changeOn(open.db, actor, work));
      } finally {
        scope.busy = false;
      }
    },
    async executeSql(text, values = []) {
      outside('store.executeSql');
      return open.executeSql(text, values);
    },
    close() {
      closing ??= open.close();
      return closing;
    },
  };
}
