import { describe, expect, it } from '@jest/globals';
import { html } from '../document/html.js';
import { LinkButton } from './button.js';
import { Link, LinkFromPeople } from './link.js';
import { safeHref } from './safe-href.js';

const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '  javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u001fjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  'javascript\n:alert(1)',
  'java\u0000script:alert(1)',
  'java\u2028script:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'view-source:javascript:alert(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'filesystem:https://example.org/',
  'feed:javascript:alert(1)',
  'unknown:thing',
];

const harmless = [
  '/discussions/1/titre?page=2#message-7',
  '#message-7',
  '?page=2',
  '?next=javascript:alert(1)',
  'relative/path:with-colon',
  'https://exemple.org/a?b=c:d',
  'HTTPS://exemple.org/',
  'http://exemple.org',
  'mailto:aide@forum.exemple?subject=Bonjour',
  'tel:+15145550100',
];

describe('A link', () => {
  it.each(hostile)('does not follow %j', (href) => {
    expect(safeHref(href)).toBeUndefined();
    expect(html(<Link href={href}>mot</Link>)).toBe('<span>mot</span>');
    expect(html(<LinkButton href={href}>mot</LinkButton>)).toBe('<span>mot</span>');
  });

  it.each(harmless)('follows %j', (href) => {
    expect(safeHref(href)).toBe(href);
  });

  it('escapes its address and its words', () => {
    expect(html(<Link href={'/a"onclick="x'}>{'<b>&'}</Link>)).toBe(
      '<a href="/a&quot;onclick=&quot;x">&lt;b>&amp;</a>',
    );
  });

  it('passes nothing on to other sites when people typed the address', () => {
    expect(html(<LinkFromPeople href="https://exemple.org">site</LinkFromPeople>)).toBe(
      '<a href="https://exemple.org" rel="ugc nofollow noopener noreferrer">site</a>',
    );
    expect(html(<LinkFromPeople href={hostile[0] ?? ''}>site</LinkFromPeople>)).toBe('<span>site</span>');
  });
});
