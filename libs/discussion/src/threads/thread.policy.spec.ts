import { type Actor, VISITOR } from '@forum/identity';
import { describe, expect, it } from '@jest/globals';
import { canPost, type PostAction, type PostFacts } from '../posts/post.policy.js';
import { canOpenThread, canThread, type ThreadAction, type ThreadFacts } from './thread.policy.js';

const member = (accountId: string, more: Partial<Actor> = {}): Actor => ({
  accountId,
  roles: ['member'],
  suspended: false,
  profileComplete: true,
  ...more,
});

const actors = {
  visitor: VISITOR,
  member: member('1'),
  author: member('7'),
  'suspended author': member('7', { suspended: true }),
  moderator: member('2', { roles: ['moderator'] }),
  administrator: member('3', { roles: ['administrator'] }),
};
type Who = keyof typeof actors;

const thread = (more: Partial<ThreadFacts> = {}): ThreadFacts => ({
  state: 'open',
  hidden: false,
  held: false,
  authorId: '7',
  community: null,
  ...more,
});
const post = (more: Partial<PostFacts> = {}): PostFacts => ({ state: 'published', authorId: '7', ...more });

const everyone: Who[] = ['visitor', 'member', 'author', 'suspended author', 'moderator', 'administrator'];
const moderators: Who[] = ['moderator', 'administrator'];
const owners: Who[] = ['author', 'suspended author'];

/** Who may; everyone who is not named may not. */
const threadRights: Array<[string, ThreadAction, ThreadFacts, Who[]]> = [
  ['an open thread', 'read', thread(), everyone],
  ['an open thread', 'reply', thread(), ['member', 'author', ...moderators]],
  ['an open thread', 'rename', thread(), ['author', ...moderators]],
  ['an open thread', 'close', thread(), moderators],
  ['an open thread', 'reopen', thread(), []],
  ['an open thread', 'hide', thread(), moderators],
  ['an open thread', 'restore', thread(), []],
  ['an open thread', 'pin', thread(), moderators],
  ['an open thread', 'feature', thread(), moderators],
  ['an open thread', 'move', thread(), moderators],
  ['an open thread', 'split', thread(), moderators],
  ['an open thread', 'merge', thread(), moderators],
  ['a closed thread', 'read', thread({ state: 'closed' }), everyone],
  ['a closed thread', 'reply', thread({ state: 'closed' }), []],
  ['a closed thread', 'reopen', thread({ state: 'closed' }), moderators],
  ['an archived thread', 'reply', thread({ state: 'archived' }), []],
  ['an archived thread', 'reopen', thread({ state: 'archived' }), []],
  ['a hidden thread', 'read', thread({ hidden: true }), [...owners, ...moderators]],
  ['a hidden thread', 'reply', thread({ hidden: true }), []],
  ['a held thread', 'read', thread({ held: true }), [...owners, ...moderators]],
  ['a held thread', 'reply', thread({ held: true }), []],
  ['a held thread', 'hide', thread({ held: true }), []],
  ['a held thread', 'rename', thread({ held: true }), ['author', ...moderators]],
  ['a hidden thread', 'restore', thread({ hidden: true }), moderators],
  ['a hidden thread', 'feature', thread({ hidden: true }), []],
  ['a hidden thread', 'move', thread({ hidden: true }), moderators],
  ['a hidden thread', 'split', thread({ hidden: true }), []],
  ['a hidden thread', 'merge', thread({ hidden: true }), []],
];

const postRights: Array<[string, PostAction, PostFacts, Who[]]> = [
  ['a published post', 'read', post(), everyone],
  ['a published post', 'edit', post(), ['author']],
  ['a published post', 'remove', post(), ['author']],
  ['a published post', 'react', post(), ['member', ...moderators]],
  ['a published post', 'flag', post(), ['member', ...moderators]],
  ['a published post', 'hide', post(), moderators],
  ['a published post', 'restore', post(), []],
  ['a published post', 'read-revisions', post(), everyone],
  ['a held post', 'read', post({ state: 'held' }), [...owners, ...moderators]],
  ['a held post', 'react', post({ state: 'held' }), []],
  ['a held post', 'flag', post({ state: 'held' }), []],
  ['a held post', 'edit', post({ state: 'held' }), ['author']],
  ['a held post', 'remove', post({ state: 'held' }), ['author']],
  ['a held post', 'read-revisions', post({ state: 'held' }), []],
  ['a hidden post', 'read', post({ state: 'hidden' }), [...owners, ...moderators]],
  ['a hidden post', 'react', post({ state: 'hidden' }), []],
  ['a hidden post', 'edit', post({ state: 'hidden' }), []],
  ['a hidden post', 'remove', post({ state: 'hidden' }), ['author']],
  ['a hidden post', 'restore', post({ state: 'hidden' }), moderators],
  ['a removed post', 'read', post({ state: 'removed' }), []],
  ['a removed post', 'react', post({ state: 'removed' }), []],
  ['a removed post', 'edit', post({ state: 'removed' }), []],
  ['a removed post', 'restore', post({ state: 'removed' }), []],
  ['a removed post', 'read-revisions', post({ state: 'removed' }), []],
];

const those = (may: (actor: Actor) => boolean): Who[] => everyone.filter((who) => may(actors[who]));

describe('the rights on threads and posts', () => {
  it.each(threadRights)('%s: %s', (_thing, action, facts, who) => {
    expect(those((actor) => canThread(actor, action, facts))).toEqual(
      everyone.filter((one) => who.includes(one)),
    );
  });

  it.each(postRights)('%s: %s', (_thing, action, facts, who) => {
    expect(those((actor) => canPost(actor, action, facts))).toEqual(
      everyone.filter((one) => who.includes(one)),
    );
  });

  it('leaves reactions to those who have given their name and sector', () => {
    expect(canPost(member('1', { profileComplete: false }), 'react', post())).toBe(false);
  });

  it('lets anyone who is signed in and not suspended open a discussion', () => {
    expect(those(canOpenThread)).toEqual(['member', 'author', 'moderator', 'administrator']);
  });
});
