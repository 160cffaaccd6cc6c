import { describe, expect, it } from '@jest/globals';
import { deviceName } from './device-name.js';

const mozilla = 'Mozilla/5.0';

describe('the name of a device', () => {
  it.each([
    [`${mozilla} (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox, Windows'],
    [`${mozilla} (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36`, 'Chrome, Linux'],
    [`${mozilla} (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0`, 'Edge, Windows'],
    [
      `${mozilla} (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1`,
      'Safari, iPhone',
    ],
    [
      `${mozilla} (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36`,
      'Chrome, Android',
    ],
    [`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) Version/19.0 Safari/605.1.15`, 'Safari, macOS'],
    ['curl/8.0', ''],
    ['<script>alert(1)</script>', ''],
  ])('of %s is %p', (userAgent, name) => expect(deviceName(userAgent)).toBe(name));

  it('of a browser that says nothing is empty', () => expect(deviceName(undefined)).toBe(''));
});
