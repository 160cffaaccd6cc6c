import { describe, expect, it } from '@jest/globals';
import { readableUrl } from './readable-url.js';

describe('an address', () => {
  it('asks for no text that the database could not keep', () => {
    expect(readableUrl('/recherche?q=un%00deux&%00=x')).toBe('/recherche?q=undeux&=x');
  });

  it.each(['/', '/discussions/1/a%C3%A9?q=%zz', '/recherche?q=100%', '/a%2Fb', '/?'])(
    'that can be read stays: %s',
    (url) => {
      expect(readableUrl(url)).toBe(url);
    },
  );

  it.each([
    ['/%zz', '/-'],
    ['/discussions/%E0%A4%A?lang=en&q=%zz', '/-?lang=en&q=%zz'],
    ['/api/v1/threads/%?limit=1', '/api/-?limit=1'],
    ['/%?', '/-?'],
    ['/glossaire/a%00b', '/-'],
  ])('that cannot be read leads nowhere, its query kept: %s', (url, nowhere) => {
    expect(readableUrl(url)).toBe(nowhere);
  });
});
