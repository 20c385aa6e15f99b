/**
 * A process of its own for the tests of the folder: opens the store in the folder it is given, says `open`, then writes
 * one row after the other and says each number once the row is acknowledged. What refuses it, it says and ends.
 */
import { openStore } from '../open-store.ts';
import { StoreRefusal } from '../store-refusal.ts';

const [folder = '', prefix = ''] = process.argv.slice(2);

try {
  const store = await openStore({ folder });
  process.stdout.write('open\n');
  for (let i = 0; ; i++) {
    await store.change(prefix, async (_, audit) => {
      await audit({ entity: 'test', entityKey: `${prefix}${i}`, action: 'create' });
    });
    process.stdout.write(`${i}\n`);
  }
} catch (error) {
  if (!(error instanceof StoreRefusal)) throw error;
  process.stderr.write(error.sentence.nl);
  process.exitCode = 2;
}
