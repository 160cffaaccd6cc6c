import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type CachedPage, encodedBody, MAX_AGE_MS, MAX_BYTES, PublicPages } from './public-pages.js';

const MEGABYTE = 1024 * 1024;
const page = (storedAt = 0, freshness: CachedPage['freshness'] = { seconds: 1 }) => ({
  freshness,
  storedAt,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

describe('pages in memory', () => {
  it('are one per language and address', () => {
    const pages = new PublicPages();
    pages.set(PublicPages.key('fr', '/a'), '<p>fr</p>', page());
    pages.set(PublicPages.key('en', '/a'), '<p>en</p>', page());
    expect(pages.get(PublicPages.key('fr', '/a'), 0)?.body.toString()).toBe('<p>fr</p>');
    expect(pages.get(PublicPages.key('en', '/a'), 0)?.body.toString()).toBe('<p>en</p>');
    expect(pages.get(PublicPages.key('fr', '/b'), 0)).toBeUndefined();
  });

  it('are shown no longer than they may be', () => {
    const pages = new PublicPages();
    pages.set('a', 'un', page(1_000));
    expect(pages.get('a', 1_999)).toBeDefined();
    expect(pages.get('a', 2_000)).toBeUndefined();
    expect(pages.get('a', 1_500)).toBeUndefined();
    pages.set('thread', 'un', page(1_000, { thread: '1', version: '1' }));
    expect(pages.get('thread', 1_000 + MAX_AGE_MS - 1)).toBeDefined();
    expect(pages.get('thread', 1_000 + MAX_AGE_MS)).toBeUndefined();
  });

  it('are named by their content, so that a browser that has it is told so', () => {
    const pages = new PublicPages();
    const etag = (html: string) => {
      pages.set('a', html, page());
      return pages.get('a', 0)?.etag;
    };
    expect(etag('un')).toMatch(/^W\/"[\w-]{27}"$/);
    expect(etag('un')).toBe(etag('un'));
    expect(etag('un')).not.toBe(etag('deux'));
  });

  it('take so much memory at the most; those that nobody reads leave first', () => {
    const pages = new PublicPages();
    const fit = MAX_BYTES / MEGABYTE;
    const html = 'a'.repeat(MEGABYTE);
    for (let n = 0; n < fit; n++) pages.set(`${n}`, html, page());
    pages.get('0', 0);
    for (let n = fit; n < fit + 10; n++) pages.set(`${n}`, html, page());
    const held = Array.from({ length: fit + 10 }, (_, n) => n).filter(
      (n) => pages.get(`${n}`, 0) !== undefined,
    );
    expect(held).toHaveLength(fit);
    expect(held.slice(0, 2)).toEqual([0, 11]);
  });

  it('are counted once, however often one is replaced', () => {
    const pages = new PublicPages();
    pages.set('first', 'a'.repeat(MEGABYTE), page());
    for (let n = 0; n < 200; n++) pages.set('again', 'b'.repeat(MEGABYTE), page());
    expect(pages.get('first', 0)).toBeDefined();
    expect(pages.get('again', 0)).toBeDefined();
  });

  it('are not kept when they are larger than a megabyte', () => {
    const pages = new PublicPages();
    pages.set('a', 'un', page());
    pages.set('a', 'é'.repeat(MEGABYTE / 2 + 1), page());
    expect(pages.get('a', 0)?.body.toString()).toBe('un');
  });

  it('are compressed once, in the best encoding that the browser takes', () => {
    const pages = new PublicPages();
    pages.set('a', '<p>bonjour</p>'.repeat(100), page());
    const kept = pages.get('a', 0) as CachedPage;
    const br = encodedBody(kept, 'gzip, deflate, br');
    expect(br.encoding).toBe('br');
    expect(brotliDecompressSync(br.body)).toEqual(kept.body);
    expect(encodedBody(kept, 'br').body).toBe(br.body);
    const gzip = encodedBody(kept, 'gzip;q=1.0');
    expect(gunzipSync(gzip.body)).toEqual(kept.body);
    expect(encodedBody(kept, '')).toEqual({ body: kept.body, encoding: null });
    expect(encodedBody(kept, 'identity')).toEqual({ body: kept.body, encoding: null });
  });

  it('are not sent in an encoding that the browser refuses', () => {
    const pages = new PublicPages();
    pages.set('a', '<p>bonjour</p>', page());
    const kept = pages.get('a', 0) as CachedPage;
    expect(encodedBody(kept, 'br;q=0, gzip').encoding).toBe('gzip');
    expect(encodedBody(kept, 'br;q=0, gzip;q=0.0').encoding).toBeNull();
    expect(encodedBody(kept, 'br;q=0.9').encoding).toBe('br');
    expect(encodedBody(kept, 'br; q=0.01, gzip').encoding).toBe('br');
  });
});
