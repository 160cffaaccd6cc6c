import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerKind, MeetingState } from './meeting.js';

@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id!: string;

  @Column({ name: 'community_id', type: 'bigint' })
  communityId!: string;

  /** What calendars know it by, for ever. */
  @Column({ type: 'uuid', default: () => 'gen_random_uuid()' })
  uid!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'agenda_markdown', type: 'text', default: '' })
  agendaMarkdown!: string;

  @Column({ name: 'agenda_html', type: 'text', default: '' })
  agendaHtml!: string;

  @Column({ type: 'text' })
  lang!: 'fr' | 'en';

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ type: 'text', default: '' })
  place!: string;

  @Column({ name: 'video_url', type: 'text', nullable: true })
  videoUrl!: string | null;

  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  @Column({ type: 'text', default: 'scheduled' })
  state!: MeetingState;

  /** Raised by each change that calendars must take over (RFC 5545, 3.8.7.4). */
  @Column({ type: 'integer', default: 0 })
  sequence!: number;

  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'now()' })
  changedAt!: Date;

  @Column({ name: 'organiser_id', type: 'bigint', nullable: true })
  organiserId!: string | null;

  @Column({ name: 'minutes_markdown', type: 'text', nullable: true })
  minutesMarkdown!: string | null;

  @Column({ name: 'minutes_html', type: 'text', nullable: true })
  minutesHtml!: string | null;

  @Column({ name: 'minutes_at', type: 'timestamptz', nullable: true })
  minutesAt!: Date | null;

  @Column({ name: 'follow_up', type: 'boolean', default: true })
  followUp!: boolean;

  /** The discussion that follows it, told by a fact: discussions are a layer above. */
  @Column({ name: 'thread_id', type: 'bigint', nullable: true })
  threadId!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}

@Entity('meeting_answer')
export class MeetingAnswerEntity {
  @PrimaryColumn({ name: 'meeting_id', type: 'bigint' })
  meetingId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @Column({ type: 'text' })
  answer!: AnswerKind;

  /** A yes for which there is no place yet; those who said it first come first. */
  @Column({ type: 'boolean', default: false })
  waiting!: boolean;

  @Column({ name: 'answered_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  answeredAt!: Date;
}

/** Who was written to about what, so that nobody is written to twice. */
@Entity('meeting_notice')
export class MeetingNoticeEntity {
  @PrimaryColumn({ name: 'meeting_id', type: 'bigint' })
  meetingId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @Column({ name: 'sent_at', type: 'timestamptz', default: () => 'now()' })
  sentAt!: Date;
}
