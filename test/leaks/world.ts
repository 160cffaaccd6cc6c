import {
  DraftsService,
  type Post,
  PostsService,
  SynthesesService,
  type Thread,
  ThreadsService,
} from '@forum/discussion';
import { InvitationDelivery, ParticipantsImportService } from '@forum/gatherings';
import { ApiTokensService, ClosuresService, SessionsService, SYSTEM } from '@forum/identity';
import { Database, FactDelivery, sql, type Tx } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import {
  FlagsService,
  PersonMeasuresService,
  PostMeasuresService,
  ThreadMeasuresService,
} from '@forum/moderation';
import { NetworkService, SettingsRepository } from '@forum/network';
import { SearchFeed, SearchRebuild } from '@forum/search';
import type { TestBrowser, TestWeb } from '@forum/test-web';
import { aPerson, lastMailTo, type Person, type PersonTraits } from '@forum/test-world';
import { type SecretCommunities, secretCommunities } from './communities.js';
import { aReplyThatWaits, type CommunityDoors, doorsOfCommunities, feedOfEverything } from './mail-things.js';
import { type Role, told, word } from './secrets.js';

const WRITING = { locale: 'fr', via: 'web' } as const;

/** Who and what the secrets are about: ids for the addresses of the matrix. */
export interface World {
  readonly people: Readonly<
    Record<'author' | 'member' | 'insider' | 'moderator' | 'administrator' | 'suspended' | 'gone', Person>
  >;
  readonly threads: Readonly<
    Record<'open' | 'hidden' | 'beheaded' | 'held' | 'private' | 'hiddenAway', Thread>
  >;
  readonly communities: SecretCommunities;
  readonly posts: Readonly<
    Record<'opening' | 'hidden' | 'held' | 'heldOpening' | 'removed' | 'gone' | 'underHidden', Post>
  >;
  /** Tokens that stand in mails. */
  readonly links: Readonly<
    Record<'read' | 'preferences' | 'unsubscribe' | 'thread' | 'feed' | 'reply' | 'invitation', string>
  > &
    CommunityDoors;
  readonly measures: readonly string[];
  readonly mails: readonly string[];
  readonly readerToken: string;
}

/** A forum in which something of every kind is not for everyone; what hides is done by the product's own services. */
export async function secretWorld(web: TestWeb): Promise<World> {
  await writeWithoutPause(web);
  const people = await thePeople(web);
  const communities = await secretCommunities(web, people);
  const threads = { ...(await theThreads(web, people.author)), ...communities.threads };
  const { open, hidden, beheaded } = threads;
  const posts = await thePosts(web, people, threads);
  // While all is still to be read, so that its words are in the index and only the policies hold them back.
  await web.get(SearchRebuild).run();
  await leavePrivateThings(web, people, { open });
  // Search knows what is hidden only afterwards: what it shows is asked again.
  await web.get(SearchFeed).advance();
  const doors = await doorsOfCommunities(web, { ...people, slugs: communities.slugs });
  const links = { ...(await mailLinks(web, people.member, threads)), ...doors };
  await judge(web, people, { hidden, beheaded, post: posts.hidden });
  await leave(web, people.gone);
  const idsOf = async (query: Parameters<Database['reader']['rows']>[0]) =>
    (await web.get(Database).reader.rows<{ id: string }>(query)).map(({ id }) => id);
  return {
    people,
    threads,
    communities,
    posts,
    links,
    measures: await idsOf(sql`select id from measure`),
    mails: await idsOf(sql`select id from mail`),
    readerToken: await readingToken(web, people.moderator),
  };
}

async function readingToken(web: TestWeb, { actor }: Person): Promise<string> {
  const made = await web.get(ApiTokensService).create(actor, { name: 'lecteur', scopes: ['read'] });
  return made.token;
}

async function theThreads(
  web: TestWeb,
  author: Person,
): Promise<Omit<World['threads'], 'private' | 'hiddenAway'>> {
  const open = await aThread(web, author, {
    title: 'Une discussion ouverte',
    body: 'Tout le monde lit ceci.',
  });
  const hidden = await aThread(web, author, {
    title: `Un titre ${told('hiddenThreadTitle')}`,
    body: `Un début ${told('hiddenThreadWords')}`,
  });
  const beheaded = await aThread(web, author, {
    title: 'Une discussion décapitée',
    body: told('hiddenOpening'),
  });
  const held = await aThread(web, author, {
    title: `Une attente ${told('heldThreadTitle')}`,
    body: `Un début ${told('heldThreadWords')}`,
  });
  return { open, hidden, beheaded, held };
}

/** What stands in mails to the member, and to whoever was at the event. */
async function mailLinks(
  web: TestWeb,
  member: Person,
  threads: World['threads'],
): Promise<Omit<World['links'], keyof CommunityDoors>> {
  const { id: accountId } = member;
  const ids = Object.values(threads).map(({ id }) => id);
  const digest = await web.get(Database).reader.one<{ id: string }>(sql`
    insert into digest (account_id, slot, window_start, window_end, state, sent_at, thread_ids, post_ids, reasons)
    values (${accountId}, now(), now() - interval '7 days', now(), 'sent', now(), ${ids}::bigint[], ${ids}::bigint[],
            ${ids.map(() => 'theme')}::text[])
    returning id`);
  const link = (purpose: 'read' | 'preferences' | 'unsubscribe' | 'confirm-reply', mailId?: string) =>
    web.get(MailTokens).issue({
      purpose,
      subject: { accountId },
      expiresAt: new Date('2100-01-01'),
      ...(mailId ? { mailId } : {}),
    });
  const thread = web.get(MailTokens).issue({
    purpose: 'thread',
    subject: { accountId },
    mailId: threads.hidden.id,
    expiresAt: new Date('2100-01-01'),
  });
  const feed = await feedOfEverything(web, member);
  const held = await aReplyThatWaits(web, accountId, threads.open.id);
  const invitation = await invite(web);
  return {
    read: link('read', digest?.id),
    preferences: link('preferences'),
    unsubscribe: link('unsubscribe'),
    thread,
    feed,
    reply: link('confirm-reply', held?.id),
    invitation,
  };
}

async function invite(web: TestWeb): Promise<string> {
  const address = `${word('participantAddress')}@example.org`;
  const file = Buffer.from(
    `nom,courriel,organisation,milieu,themes,ouvert_au_forum,langue\n${word('participantName')},${address},,university,2;3,oui,fr\n`,
  );
  await web.get(ParticipantsImportService).import(SYSTEM, { event: 'concertaction-quebec-2007', file });
  const planned = await web.get(Database).reader.rows<{ id: string }>(sql`select id from invitation`);
  await web.get(InvitationDelivery).sendPlanned(planned.map(({ id }) => id));
  const { text } = await lastMailTo(web.get(Database), address);
  return /\/invitation\/([\w-]+)/.exec(text)?.[1] ?? '';
}

/** A browser for each role, in French; the token's is asked with its header. */
export async function browsersOf(web: TestWeb, { people }: World): Promise<Record<Role, TestBrowser>> {
  const open = async (person: Person) => {
    const browser = web.browser();
    const { token } = await write(web, (tx) =>
      web.get(SessionsService).open(tx, { accountId: person.id, device: 'Firefox', stay: false }),
    );
    browser.setCookie('forum_session', token);
    return browser;
  };
  return {
    visitor: web.browser(),
    token: web.browser(),
    member: await open(people.member),
    insider: await open(people.insider),
    author: await open(people.author),
    suspended: await open(people.suspended),
    moderator: await open(people.moderator),
    administrator: await open(people.administrator),
  };
}

const write = <T>(web: TestWeb, work: (tx: Tx) => Promise<T>): Promise<T> =>
  web.get(Database).transaction(work);

async function writeWithoutPause(web: TestWeb): Promise<void> {
  await write(web, (tx) => web.get(SettingsRepository).change(tx, 'rates.post.limit', 1_000));
  await web.get(NetworkService).refresh();
}

async function thePeople(web: TestWeb): Promise<World['people']> {
  const person = (traits: PersonTraits) => write(web, (tx) => aPerson(tx, traits));
  return {
    author: await person({ name: 'Ada Autrice', address: `${word('address')}@example.org` }),
    member: await person({ name: 'Mei Membre', address: `${word('memberAddress')}@example.org` }),
    insider: await person({ name: 'Iris Initiée' }),
    moderator: await person({ name: 'Max Modérateur', roles: ['moderator'] }),
    administrator: await person({ name: 'Agathe Administre', roles: ['administrator'] }),
    suspended: await person({ name: 'Sol Suspendu' }),
    gone: await person({ name: word('goneName'), address: `${word('goneAddress')}@example.org` }),
  };
}

function aThread(web: TestWeb, author: Person, words: { title: string; body: string }): Promise<Thread> {
  return web.get(ThreadsService).open(author.actor, { ...words, theme: 2, leads: ['2B'] }, WRITING);
}

async function thePosts(
  web: TestWeb,
  { author, member, gone }: World['people'],
  { open, hidden, held: waiting }: Pick<World['threads'], 'open' | 'hidden' | 'held'>,
): Promise<World['posts']> {
  const posts = web.get(PostsService);
  const reply = (by: Person, to: Thread, body: string) => posts.reply(by.actor, to.id, { body }, WRITING);
  const edited = async (body: string, before: string) => {
    const { id } = await reply(author, open, before);
    return posts.edit(author.actor, id, { body }, 'fr');
  };
  const [opening] = await posts.between(author.actor, open.id, { first: 1, last: 1 }, 'fr');
  const held = await reply(author, open, told('heldPost'));
  await web.get(Database).reader.rows(sql`
    update post set state = 'held', published_at = null where id = ${held.id}`);
  await web.get(Database).reader.rows(sql`
    update thread set posts = posts - 1, version = version + 1 where id = ${open.id}`);
  const heldOpening = await holdThread(web, author, waiting);
  const fr = { agreed: told('hiddenSynthesis') };
  await web.get(SynthesesService).save(author.actor, hidden.id, { version: 0, to: 1, fr });
  const removed = await edited(told('removedPost'), told('removedPostBefore'));
  await posts.remove(author.actor, removed.id, 'fr');
  return {
    opening: opening as Post,
    held,
    heldOpening,
    removed,
    hidden: await edited(told('hiddenPost'), told('hiddenPostBefore')),
    gone: await reply(gone, open, 'Des mots qui restent.'),
    underHidden: await reply(member, hidden, told('hiddenThreadReply')),
  };
}

/** As admission does it, and the queue with it. */
async function holdThread(web: TestWeb, author: Person, { id }: Thread): Promise<Post> {
  const { reader } = web.get(Database);
  await reader.rows(sql`update post set state = 'held', published_at = null where thread_id = ${id}`);
  await reader.rows(sql`update thread set held = true, posts = 0, version = version + 1 where id = ${id}`);
  await reader.rows(sql`
    insert into moderation_item (kind, post_id, hold_reason)
    select 'held-post', id, 'first-post' from post where thread_id = ${id}`);
  const [post] = await web.get(PostsService).between(author.actor, id, { first: 1, last: 1 }, 'fr');
  return post as Post;
}

/** Drafts, addresses, devices, names of tokens, what an import knows of people. */
async function leavePrivateThings(
  web: TestWeb,
  { author, member, gone }: World['people'],
  { open }: Pick<World['threads'], 'open'>,
): Promise<void> {
  const drafts = web.get(DraftsService);
  await drafts.save(author.actor, open.id, { body: word('replyDraft') });
  await drafts.save(author.actor, null, { title: word('threadDraft'), body: word('threadDraft') });
  await drafts.park(open.id, { body: word('parkedDraft') });
  await drafts.save(member.actor, open.id, { body: 'Un autre brouillon.' });
  await web.get(ApiTokensService).create(author.actor, { name: word('tokenName'), scopes: ['read'] });
  await write(web, async (tx) => {
    await web.get(SessionsService).open(tx, { accountId: author.id, device: word('device'), stay: false });
    await tx.rows(sql`
      insert into account_email (account_id, address, is_primary)
      values (${author.id}, ${`${word('otherAddress')}@example.org`}, false)`);
    await tx.rows(sql`update account set about = ${told('goneAbout')} where id = ${gone.id}`);
  });
}

async function judge(
  web: TestWeb,
  { moderator, member, suspended }: World['people'],
  { hidden, beheaded, post }: { hidden: Thread; beheaded: Thread; post: Post },
): Promise<void> {
  const note = { reason: 'other', note: word('flagNote') };
  await web.get(FlagsService).flag(member.actor, post.id, note);
  const reason = `Voici pourquoi : ${word('hidingReason')}`;
  await web.get(PostMeasuresService).hide(moderator.actor, post.id, { reason });
  await web.get(ThreadMeasuresService).hide(moderator.actor, hidden.id, { reason });
  const opening = await web
    .get(Database)
    .reader.one<{ id: string }>(sql`select id from post where thread_id = ${beheaded.id} and number = 1`);
  await web.get(PostMeasuresService).hide(moderator.actor, opening?.id ?? '', { reason });
  const why = { reason: `Assez : ${word('suspensionReason')}` };
  await web.get(PersonMeasuresService).suspend(moderator.actor, suspended.id, why);
}

/** Closes the account, and does what the worker then does. */
async function leave(web: TestWeb, { actor, id }: Person): Promise<void> {
  await web.get(ClosuresService).close(actor, { accountId: id, removePosts: false });
  const facts = await web
    .get(Database)
    .reader.rows<{ id: string }>(sql`select id from fact where kind = 'account.closed'`);
  await web.get(FactDelivery).deliver(facts.map((fact) => fact.id));
}
