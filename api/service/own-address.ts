import type { ServiceConfig } from './configuration.ts';

/** Where the service is reached on this machine, without a slash at the end. */
export function addressOn({ host, port }: Pick<ServiceConfig, 'host' | 'port'>): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
