import { renderMarkdown } from '@forum/markup';
import { describe, expect, it } from '@jest/globals';
import { renderFragment } from '../letter/render-mail.js';
import { MailProse } from './mail-prose.js';

const shown = (markdown: string) =>
  renderFragment(
    <MailProse
      html={renderMarkdown(markdown).html}
      lang="en"
      pageUrl="https://forum.example/discussions/1/x"
    />,
  );

describe('a message in a mail', () => {
  it('keeps its marks, in its own language, with inline styles and none of the classes of pages', () => {
    const html = shown('Un **mot**\n\n- a\n\n> dit\n>\n> — Ève\n\n| a |\n|--:|\n| 1 |');
    expect(html).toMatch(
      /^<div lang="en"><p class="encre" style="margin[^"]+">Un <strong>mot<\/strong><\/p>/,
    );
    expect(html).toMatch(/<blockquote class="trait" style="[^"]+">/);
    expect(html).toMatch(/<p class="sec" style="[^"]+">Ève<\/p>/);
    expect(html).not.toMatch(/tableau|defile|nombre|cite|tabindex|role=|<footer/);
  });

  it('leads to the forum by whole addresses, and to nothing else than what was written', () => {
    expect(shown('[a](/themes/2?a=1&b=2) [b](#m2)')).toContain(
      'href="https://forum.example/themes/2?a=1&amp;b=2"',
    );
    expect(shown('[b](#m2)')).toContain('href="https://forum.example/discussions/1/x#m2"');
    expect(shown('<b style="x">clic</b> <p onclick=a>')).not.toMatch(/<b |<p onclick/);
  });

  it('stays in its bounds whatever a member writes in an attribute', () => {
    const html = shown('[a](https://e.org "x > y <p class=z>") `<p style=x>`');
    expect(html).not.toMatch(/<p class=z|<p style=x/);
    expect(html.match(/<p[\s>]/g)).toHaveLength(1);
  });
});
