/** What each of several threads has of pricing together: it goes along when the thread starts. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { SharedPricing } from '../../../solver/shared-pricing.ts';
import { helpPricing } from './help-pricing.ts';
import { leadPricing } from './lead-pricing.ts';
import { newSignal } from './pricing-desk.ts';

export type PricingSeat =
  | { readonly part: 'leads'; readonly signal: Int32Array; readonly helpers: readonly MessagePort[] }
  | { readonly part: 'helps'; readonly signal: Int32Array; readonly leader: MessagePort };

/** One per thread: the last one leads. None for a thread alone. */
export function pricingSeats(threads: number): readonly PricingSeat[] {
  if (threads < 2) return [];
  const signal = newSignal();
  const channels = Array.from({ length: threads - 1 }, () => new MessageChannel());
  return [
    ...channels.map(({ port2 }) => ({ part: 'helps' as const, signal, leader: port2 })),
    { part: 'leads', signal, helpers: channels.map(({ port1 }) => port1) },
  ];
}

/** Ports are handed over, not copied. */
export function portsOf(seat: PricingSeat): readonly MessagePort[] {
  return seat.part === 'leads' ? seat.helpers : [seat.leader];
}

export function sharedPricingAt(seat: PricingSeat): SharedPricing {
  return seat.part === 'leads'
    ? leadPricing(seat.signal, seat.helpers)
    : helpPricing(seat.signal, seat.leader);
}
