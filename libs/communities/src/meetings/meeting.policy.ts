import type { Actor, ActorSql } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';
import { canCommunity, communityReadableTo } from '../communities/community.policy.js';
import type { Meeting } from './meeting.js';

/** Which rows of `meeting`, beside their `community`, the actor may know of: those of communities that they may read. */
export function meetingVisibleTo(actor: ActorSql): Sql {
  return communityReadableTo(actor);
}

/** Rows of `meeting` beside their `community` whose call the actor may join: members and moderators, also of public ones. */
export function meetingJoinableBy(actor: ActorSql): Sql {
  return sql`(${actor.moderates} or exists (select from community_membership attending
    where attending.community_id = community.id and attending.account_id = ${actor.accountId}
      and attending.state = 'active'))`;
}

export type MeetingAction = 'read' | 'answer' | 'edit' | 'cancel' | 'minute' | 'see-people';

type Facts = Pick<Meeting, 'community' | 'state' | 'endsAt'>;
type Rule = (actor: Actor, meeting: Facts, now: Date) => boolean;

const isComing = ({ state, endsAt }: Facts, now: Date) => state === 'scheduled' && endsAt > now;

const rules: Record<MeetingAction, Rule> = {
  read: (actor, { community }) => canCommunity(actor, 'read-contents', community),
  answer: (actor, meeting, now) =>
    isComing(meeting, now) && canCommunity(actor, 'answer-meeting', meeting.community),
  edit: (actor, meeting, now) =>
    isComing(meeting, now) && canCommunity(actor, 'hold-meetings', meeting.community),
  cancel: (actor, meeting, now) =>
    isComing(meeting, now) && canCommunity(actor, 'hold-meetings', meeting.community),
  minute: (actor, meeting) =>
    meeting.state === 'scheduled' && canCommunity(actor, 'hold-meetings', meeting.community),
  'see-people': (actor, { community }) => canCommunity(actor, 'see-members', community),
};

/** A meeting, and the moment at which something is done to it. */
export interface Moment {
  readonly meeting: Facts;
  readonly now: Date;
}

/** May this actor do this to this meeting, at this moment? What one may not read, one may not change. */
export function canMeeting(actor: Actor, action: MeetingAction, { meeting, now }: Moment): boolean {
  return rules.read(actor, meeting, now) && rules[action](actor, meeting, now);
}
