export const MEETING_PLANNED = 'meeting.planned';
export const MEETING_CHANGED = 'meeting.changed';
export const MEETING_CANCELLED = 'meeting.cancelled';
export const MEETING_PROMOTED = 'meeting.promoted';
export const MEETING_ENDED = 'meeting.ended';
export const MEETING_MINUTED = 'meeting.minuted';
/** Told by discussions, once the thread that follows a meeting is open. */
export const MEETING_DISCUSSED = 'meeting.discussed';

export interface MeetingFact {
  readonly meetingId: string;
}

export interface MeetingRevised extends MeetingFact {
  readonly sequence: number;
}

export interface MeetingPromoted extends MeetingFact {
  readonly accountIds: readonly string[];
}

export interface MeetingDiscussed extends MeetingFact {
  readonly threadId: string;
}
