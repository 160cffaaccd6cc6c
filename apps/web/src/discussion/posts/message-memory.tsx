import { type Post, REACTION_KINDS } from '@forum/discussion';
import { formatMoment, formatRelative } from '@forum/i18n';
import { isModerator } from '@forum/identity';
import { type RenderedHtml, rendered } from '@forum/ui';
import { PostMessage, type ShowingPosts } from './post-message.partial.js';

const MAX_CHARACTERS = 8_000_000;
const memory = new Map<string, RenderedHtml>();
let characters = 0;

/**
 * A message as HTML, remembered: it is the same for all readers who may do the same to it. Everything that
 * `PostMessage` shows is in the key, so nothing need ever be forgotten but for room (the least recently used goes).
 */
export function remembered(post: Post, showing: ShowingPosts): RenderedHtml {
  const key = keyOf(post, showing);
  const known = memory.get(key);
  if (known) {
    memory.delete(key);
    memory.set(key, known);
    return known;
  }
  const made = rendered(<PostMessage post={post} showing={showing} />);
  memory.set(key, made);
  characters += made.length + key.length;
  makeRoom();
  return made;
}

function makeRoom(): void {
  for (const [key, { length }] of memory) {
    if (characters <= MAX_CHARACTERS) return;
    memory.delete(key);
    characters -= length + key.length;
  }
}

function keyOf(post: Post, showing: ShowingPosts): string {
  const { locale, now, timeZone, path, url, actor, canReply, profiles, sectors } = showing;
  const { author } = post;
  const sector = sectors.find(({ code }) => code === author.sector)?.label[locale];
  const relation = `${actor.accountId === author.id}${isModerator(actor)}${actor.suspended}${actor.accountId === null}${actor.profileComplete}`;
  const when = formatMoment(post.publishedAt ?? post.createdAt, locale, { now, timeZone });
  const edited =
    post.editedAt && `${post.editedAt.getTime()}${formatRelative(post.editedAt, locale, { now, timeZone })}`;
  const words = `${post.html?.length}${post.state}${post.lang}${post.replyToNumber}${post.via}`;
  const { reactions, ownReactions } = post;
  const said = REACTION_KINDS.map((kind) => `${reactions[kind]}${ownReactions.includes(kind) ? '!' : ''}`);
  return [
    post.id,
    words,
    said.join(),
    edited,
    when,
    locale,
    relation,
    canReply,
    profiles,
    path,
    url,
    author.id,
    author.name,
    sector,
    post.organisation,
  ].join('\n');
}
