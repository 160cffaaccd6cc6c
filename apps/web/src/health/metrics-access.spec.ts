import { describe, expect, it } from '@jest/globals';
import { metricsAccess } from './metrics-access.js';

const local = { metricsToken: null, baseUrl: 'http://127.0.0.1:3000' };
const from = (remoteAddress: string | undefined, headers: Record<string, string> = {}) => ({
  headers,
  socket: remoteAddress === undefined ? {} : { remoteAddress },
});

describe('metrics without a token', () => {
  it.each(['127.0.0.1', '127.0.0.53', '::1', '::ffff:127.0.0.1'])('are given to this machine: %s', (peer) => {
    expect(metricsAccess(from(peer), local)).toBe('granted');
    expect(metricsAccess(from(peer), { ...local, baseUrl: 'http://localhost:3000' })).toBe('granted');
  });

  it.each(['192.0.2.7', '::ffff:192.0.2.7', '2001:db8::1', '10.127.0.1', '', undefined])(
    'do not exist for another: %s',
    (peer) => {
      expect(metricsAccess(from(peer), local)).toBe('absent');
    },
  );

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-proto', 'x-forwarded-host'])(
    'do not exist for whom a proxy on this machine speaks: %s',
    (header) => {
      expect(metricsAccess(from('127.0.0.1', { [header]: '192.0.2.7' }), local)).toBe('absent');
    },
  );

  it('do not exist at all once the forum has a public address: its proxy may say nothing of whom it speaks for', () => {
    const open = { metricsToken: null, baseUrl: 'https://forum.example.org' };
    expect(metricsAccess(from('127.0.0.1'), open)).toBe('absent');
    expect(metricsAccess(from('127.0.0.1'), { ...open, baseUrl: 'https://127.0.0.1.example.org' })).toBe(
      'absent',
    );
  });
});

describe('metrics with a token', () => {
  const told = { metricsToken: 'sixteen-characters-or-more', baseUrl: 'https://forum.example.org' };

  it('are given to whoever brings it, from anywhere', () => {
    const headers = { authorization: 'Bearer sixteen-characters-or-more' };
    expect(metricsAccess(from('192.0.2.7', headers), told)).toBe('granted');
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer sixteen-characters-or-mor', 'sixteen-characters-or-more'])(
    'are refused to whoever brings anything else: %p',
    (authorization) => {
      expect(metricsAccess(from('127.0.0.1', { authorization }), told)).toBe('refused');
    },
  );
});
