import { describe, expect, it } from '@jest/globals';
import { pageDangers } from './living-page.js';

describe('a page with strangers’ words in it', () => {
  it.each([
    '<script>x</script>',
    '<script src="/assets/../fichiers/1/x.js"></script>',
    '<script src="//evil.example/assets/x.js"></script>',
    '<p onclick="x">',
    '<img src=x onerror=alert(1)>',
    '<p style="color:red">',
    '<a href="java&#10;script:x">',
    '<a href=" data:text/html,x">',
    '<img src="https://evil.example/a.png">',
    '<form action="https://evil.example/">',
    '<button formaction="//evil.example">',
    '<base href="/">',
    '<meta http-equiv="refresh" content="0">',
    '<marquee>',
    '<iframe srcdoc="x">',
    '<svg><use href="https://evil.example/a.svg#a">',
    '<!-- x -->',
    '<?php ?>',
    '<!DOCTYPE a>',
    '<svg/onload=x>',
  ])('is seen to be alive with %s', (html) => expect(pageDangers(html)).not.toEqual([]));

  it.each([
    '<!DOCTYPE html><html lang="fr-CA"><head><title>&lt;script></title></head></html>',
    '<a href="/a?b=1" title="&quot; onclick=&quot;x">&lt;img src=x onerror=alert(1)></a>',
    '<script type="module" src="/assets/live.0a1b.js"></script>',
    '<a href="https://exemple.org/" rel="nofollow">x</a><a href="mailto:a@b.org">y</a>',
    '<textarea name="body">&lt;/textarea>&lt;script></textarea>',
    '<form method="post" action="/connexion"><input name="a" value="javascript:x"/></form>',
  ])('is seen to be only words in %s', (html) => expect(pageDangers(html)).toEqual([]));
});
