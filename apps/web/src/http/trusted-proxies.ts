import type { Config } from '@forum/kernel';

type Trust = boolean | string | ((address: string, hop: number) => boolean);

/** A number of proxies as Fastify takes it, a function of the hop: 0 is who connects to us, trusted if one proxy stands there. */
export function trustedProxies(trust: Config['trustProxy']): Trust {
  return typeof trust === 'number' ? (_address, hop) => hop < trust : trust;
}
