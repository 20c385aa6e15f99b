/** Why the service could not start, in one sentence with its remedy; what is no such thing is a fault of ours. */
import { type Sentence, say } from '../../solver/domain/sentence.ts';
import { StoreRefusal } from '../store/store-refusal.ts';
import type { ServiceConfig } from './configuration.ts';

/** Null for what nobody outside can mend. */
export function startFault(
  error: unknown,
  { port, host }: Pick<ServiceConfig, 'port' | 'host'>,
): Sentence | null {
  if (error instanceof StoreRefusal) return error.sentence;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return say(
        `Poort ${port} op ${host} is al in gebruik, misschien door een andere Stageplan. Stop die, of kies een andere poort: PORT=${port + 1} npm start.`,
        `Port ${port} on ${host} is in use already, perhaps by another Stageplan. Stop that one, or choose another port: PORT=${port + 1} npm start.`,
      );
    case 'EACCES':
      return say(
        `U mag poort ${port} niet gebruiken: die is voor het systeem. Kies er een boven 1024, bijvoorbeeld PORT=8080.`,
        `You may not use port ${port}: it is the system’s. Choose one above 1024, PORT=8080 for example.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return say(
        `${host} is geen adres van deze machine. Schrijf HOST=127.0.0.1 voor deze machine alleen, of HOST=0.0.0.0 voor het hele netwerk.`,
        `${host} is no address of this machine. Write HOST=127.0.0.1 for this machine alone, or HOST=0.0.0.0 for the whole network.`,
      );
    default:
      return null;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? Reflect.get(error, 'code') : undefined;
}
