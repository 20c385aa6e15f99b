/**
 * Everything that a request changes as one transaction, with the answer that is kept of it: a process that is killed in
 * the middle has changed nothing, and one that is killed after it has kept the answer.
 *
 * The transaction begins with the first change, so that what comes before (reading a workbook) holds up nobody, and ends
 * when the request is answered.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Actor, Audit, Store, Tx } from '../store/store.ts';
import { unavailable } from './refusals.ts';

type Work = (tx: Tx, audit: Audit) => Promise<void>;

export interface RequestTransaction {
  /** What the handler works with. */
  readonly store: Store;
  /** Does `last`, if any, in the transaction and commits; for `last` it begins one where nothing was changed. */
  commit(last: Work | undefined): Promise<void>;
  rollBack(): Promise<void>;
}

interface Open {
  readonly tx: Tx;
  readonly audit: Audit;
}

/** @param first done as soon as the transaction begins; what it throws ends it */
export function requestTransaction(outer: Store, actor: Actor, first: Work): RequestTransaction {
  let begun: Promise<Open> | undefined;
  let open: Open | undefined;
  let done: Promise<void> | undefined;
  const end = deferred<'commit'>();

  const begin = (): Promise<Open> => {
    begun ??= new Promise<Open>((resolve, reject) => {
      let again = false;
      done = outer.change(actor, async (tx, audit) => {
        if (again) throw unavailable();
        again = true;
        await first(tx, audit);
        open = { tx, audit };
        resolve(open);
        await end.promise;
      });
      done.catch(reject);
    });
    return begun;
  };

  return {
    store: {
      kind: outer.kind,
      get db() {
        return open?.tx ?? outer.db;
      },
      change: async (_actor, work) => nested(await begin(), work),
      executeSql: async (text, values = []) => {
        if (open === undefined) return outer.executeSql(text, values);
        return { rows: rowsOf(await open.tx.execute(withValues(text, values))) };
      },
      close: () => outer.close(),
    },
    commit: async (last) => {
      if (last === undefined && begun === undefined) return;
      const { tx, audit } = await begin();
      await last?.(tx, audit);
      end.resolve('commit');
      await done;
    },
    rollBack: async () => {
      if (done === undefined) return;
      end.reject(new RolledBack());
      await done.catch(() => undefined);
    },
  };
}

class RolledBack extends Error {}

/** A change of its own inside the transaction: what it throws undoes it alone, and what it told to the audit. */
async function nested<T>({ tx, audit }: Open, work: (tx: Tx, audit: Audit) => Promise<T>): Promise<T> {
  const told: Parameters<Audit>[0][] = [];
  const result = await tx.transaction((inner) =>
    work(inner, async (entry) => {
      told.push(entry);
    }),
  );
  for (const entry of told) await audit(entry);
  return result;
}

/** `$1` … as drizzle's own parameters. */
function withValues(text: string, values: readonly unknown[]): SQL {
  const chunks = text
    .split(/\$(\d+)/)
    .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`));
  return sql.join(chunks);
}

function rowsOf(result: unknown): unknown[] {
  const rows: unknown =
    typeof result === 'object' && result !== null ? Reflect.get(result, 'rows') : undefined;
  return Array.isArray(rows) ? rows : [];
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

function deferred<T>(): Deferred<T> {
  let settle: Omit<Deferred<T>, 'promise'> = { resolve: () => undefined, reject: () => undefined };
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  promise.catch(() => undefined);
  return { promise, ...settle };
}
