/**
 * The embedded database answers without ever leaving the process: a transaction of a thousand rows would keep everybody
 * else in it waiting, timers and requests that need no database too. Between its steps it gives them their turn.
 */
import { setImmediate as othersTurn } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';

/** Milliseconds that it may go on before others have their turn. */
const LONGEST_TURN = 10;

export class TurnTakingPGlite extends PGlite {
  #turnBegan = performance.now();

  override async execProtocol(...step: Parameters<PGlite['execProtocol']>) {
    await this.#giveWay();
    return super.execProtocol(...step);
  }

  override async execProtocolStream(...step: Parameters<PGlite['execProtocolStream']>) {
    await this.#giveWay();
    return super.execProtocolStream(...step);
  }

  async #giveWay(): Promise<void> {
    if (performance.now() - this.#turnBegan < LONGEST_TURN) return;
    await othersTurn();
    this.#turnBegan = performance.now();
  }
}
