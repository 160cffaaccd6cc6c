import { readConfig } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import { mailAddress } from '../mime/address.js';
import { isMessageId } from '../mime/message-id.js';
import { fromBase32, toBase32 } from './base32.js';
import { NoticeIds } from './notice-ids.js';
import { ReplyAddresses } from './reply-addresses.js';

const OLD = 'an old secret of thirty-two characters at least';
const NEW = 'a new secret of thirty-two characters at least!';
const LARGEST = '9223372036854775807';

const configOf = (secrets: readonly string[], env: Record<string, string> = {}) => ({
  ...readConfig({ MAIL_DOMAIN: 'Forum.Example', ...env }),
  sessionSecrets: secrets,
});
const smtp = {
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'forum@forum.example',
  MAIL_POSTAL_ADDRESS: '1, rue de l’Exemple, Québec',
};
const addresses = new ReplyAddresses(configOf([OLD]));
const noticeIds = new NoticeIds(configOf([OLD]));

function misspelled(local: string): string[] {
  const places = Array.from(local, (letter, at) => ({ at, letter })).slice('reponse+'.length);
  return places.flatMap(({ at, letter }) =>
    ['', 'a', 'b', '7', '1', '=', 'é', letter + letter]
      .filter((other) => other !== letter)
      .map((other) => local.slice(0, at) + other + local.slice(at + 1)),
  );
}

describe('the address that answers a discussion', () => {
  it.each([
    ['1', '1'],
    ['127', '128'],
    ['250000', '31'],
    [LARGEST, LARGEST],
  ])('names person %s and thread %s, in an address that mail servers take', (accountId, threadId) => {
    const address = addresses.for(accountId, threadId);
    expect(addresses.read(address)).toEqual({ accountId, threadId });
    expect(address).toMatch(/^reponse\+[a-z2-7]+@forum\.example$/);
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(mailAddress(address)).toBe(address);
    expect(addresses.for(accountId, threadId)).toBe(address);
  });

  it('is read whatever the case a server gave its letters', () => {
    expect(addresses.read(addresses.for('12', '34').toUpperCase())).toEqual({
      accountId: '12',
      threadId: '34',
    });
  });

  it('cannot be changed by one letter, cut or lengthened', () => {
    const address = addresses.for('12', '34');
    const [local = ''] = address.split('@');
    for (const changed of misspelled(local))
      expect(addresses.read(`${changed}@forum.example`)).toBeUndefined();
    expect(addresses.read(`${local}a@forum.example`)).toBeUndefined();
  });

  it.each([
    '',
    '@',
    'reponse+@forum.example',
    'reponse@forum.example',
    'reponse+aaaaaaaa@forum.example',
    'camille@example.org',
  ])('is not %j', (text) => expect(addresses.read(text)).toBeUndefined());

  it('of another forum, another secret or another use says nothing', () => {
    const elsewhere = new ReplyAddresses(configOf([NEW]));
    expect(elsewhere.read(addresses.for('12', '34'))).toBeUndefined();
    expect(
      addresses.read(addresses.for('12', '34').replace('forum.example', 'evil.example')),
    ).toBeUndefined();
    const notice = noticeIds.for({ accountId: '12', threadId: '34', postId: '56' });
    expect(addresses.read(notice.replace('message.', 'reponse+'))).toBeUndefined();
  });

  it('outlives the change of secrets for as long as the old one is listed', () => {
    const both = new ReplyAddresses(configOf([NEW, OLD]));
    expect(both.read(addresses.for('12', '34'))).toEqual({ accountId: '12', threadId: '34' });
    expect(both.for('12', '34')).toBe(new ReplyAddresses(configOf([NEW])).for('12', '34'));
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['in a trial, where `mail receive` hears it', {}, true],
    ['not where mail leaves and none is heard', smtp, false],
    ['with LMTP_LISTEN', { ...smtp, LMTP_LISTEN: '127.0.0.1:2424' }, true],
  ])('is given out %s', (_, env, offered) => {
    expect(new ReplyAddresses(configOf([OLD], env)).areOffered()).toBe(offered);
  });
});

describe('the Message-ID of a mail that tells of a message', () => {
  const notice = { accountId: LARGEST, threadId: '34', postId: LARGEST };

  it('says which message and to whom, and nobody else can make one', () => {
    const messageId = noticeIds.for(notice);
    expect(isMessageId(messageId)).toBe(true);
    expect(noticeIds.read(messageId)).toEqual(notice);
    expect(noticeIds.read(messageId.toUpperCase())).toEqual(notice);
    expect(new NoticeIds(configOf([NEW])).read(messageId)).toBeUndefined();
    expect(noticeIds.read('mail.0d9a@forum.example')).toBeUndefined();
    expect(noticeIds.read('')).toBeUndefined();
  });
});

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foobar', 'mzxw6ytboi'],
  ])('spells %j as RFC 4648 does: %s', (text, spelled) => {
    expect(toBase32(Buffer.from(text))).toBe(spelled);
    expect(fromBase32(spelled)?.toString()).toBe(text);
  });

  it('has one spelling for each', () => {
    for (const text of ['mz', 'mzxx', 'm', '1', 'my======', 'mÿ']) expect(fromBase32(text)).toBeUndefined();
  });
});
