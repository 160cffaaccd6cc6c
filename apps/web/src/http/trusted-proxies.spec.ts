import { readConfig } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { trustedProxies } from './trusted-proxies.js';

const CLIENT = '203.0.113.9';

/** Whom the forum takes for the client, when the client claims to be somebody else and then passes through proxies. */
async function client(trust: string, remoteAddress: string, ...passed: string[]): Promise<string> {
  const { trustProxy } = readConfig({ TRUST_PROXY: trust });
  const fastify = Fastify({ trustProxy: trustedProxies(trustProxy) });
  fastify.get('/', async ({ ip }) => ip);
  const headers = { 'x-forwarded-for': ['198.51.100.1', ...passed].join(', ') };
  const { body } = await fastify.inject({ url: '/', remoteAddress, headers });
  await fastify.close();
  return body;
}

describe('who asks', () => {
  it('is who connects, when no proxy is trusted, whatever they say', async () => {
    for (const trust of ['', 'false', '0']) expect(await client(trust, CLIENT)).toBe(CLIENT);
  });

  it('is whom the one proxy saw, not whom the client claims to be', async () => {
    expect(await client('1', '10.0.0.1', CLIENT)).toBe(CLIENT);
    expect(await client('10.0.0.0/8', '10.0.0.1', CLIENT)).toBe(CLIENT);
  });

  it('is whom the first of two proxies saw', async () => {
    expect(await client('2', '10.0.0.1', CLIENT, '10.0.0.2')).toBe(CLIENT);
    expect(await client('10.0.0.1,10.0.0.2', '10.0.0.1', CLIENT, '10.0.0.2')).toBe(CLIENT);
  });

  it('is who connects, when that is not the proxy that is trusted', async () => {
    expect(await client('10.0.0.1', CLIENT)).toBe(CLIENT);
  });
});
