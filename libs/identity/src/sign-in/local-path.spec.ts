import { describe, expect, it } from '@jest/globals';
import { localPath } from './local-path.js';

describe('where one may be sent back to', () => {
  it.each(['/', '/discussions/12?page=2#message-30', '/recherche?q=caf%C3%A9&a=/x', '/a//b'])(
    'a path of this site is kept as it is: %s',
    (path) => expect(localPath(path)).toBe(path),
  );

  it.each([
    ['nothing', ''],
    ['another site', 'https://evil.example/'],
    ['a scheme that runs', 'javascript:alert(1)'],
    ['a host without a scheme', '//evil.example/x'],
    ['a host after a backslash', '/\\evil.example'],
    ['a backslash anywhere', '/x\\..\\y'],
    ['a tab that browsers drop', '/\t/evil.example'],
    ['a line end that browsers drop', '/\n/evil.example'],
    ['dots that climb to a host', '/..//evil.example'],
    ['encoded dots that climb to a host', '/%2e%2e//evil.example'],
    ['a path that is not from the root', 'discussions'],
    ['text that is not encoded', '/café'],
    ['a header after the path', '/x\r\nSet-Cookie: a=b'],
    ['more than anybody needs', `/${'x'.repeat(2_000)}`],
  ])('%s is dropped', (_name, path) => expect(localPath(path)).toBeNull());
});
