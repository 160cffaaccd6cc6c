import { type Config, equalBytes, hashToken } from '@forum/kernel';
import type { FastifyRequest } from 'fastify';

export type MetricsAccess = 'granted' | 'refused' | 'absent';

type Asking = Pick<FastifyRequest, 'headers'> & { readonly socket: { readonly remoteAddress?: string } };
type Told = Pick<Config, 'metricsToken' | 'baseUrl'>;

const LOOPBACK_PEER = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const FORWARDED = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * With METRICS_TOKEN, whoever brings it. Without, only this machine, and only while the forum itself has no other
 * address: behind a proxy on the same machine every reader comes from the loopback.
 */
export function metricsAccess({ headers, socket }: Asking, { metricsToken, baseUrl }: Told): MetricsAccess {
  if (metricsToken !== null) return brings(metricsToken, headers.authorization) ? 'granted' : 'refused';
  const near = LOOPBACK_PEER.test(socket.remoteAddress ?? '');
  const relayed = FORWARDED.some((name) => headers[name] !== undefined);
  return near && !relayed && LOOPBACK_HOST.test(new URL(baseUrl).hostname) ? 'granted' : 'absent';
}

/** Hashes have one length, so the comparison tells nothing of the token's. */
function brings(token: string, authorization: string | undefined): boolean {
  const [, given] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  return given !== undefined && equalBytes(hashToken(given), hashToken(token));
}
