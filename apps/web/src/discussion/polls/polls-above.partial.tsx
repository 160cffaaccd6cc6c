import type { Poll } from '@forum/discussion';
import { LinkButton } from '@forum/ui';
import { say } from './messages.js';
import { PollCard, type ShowingPoll } from './poll.partial.js';

export interface PollsAboveProps {
  readonly polls: readonly Poll[];
  readonly mayOpen: boolean;
  readonly threadId: string;
  readonly showing: ShowingPoll;
}

export function PollsAbove({ polls, mayOpen, threadId, showing }: PollsAboveProps) {
  return (
    <>
      {polls.map((poll) => (
        <PollCard key={poll.id} poll={poll} showing={showing} />
      ))}
      {mayOpen && (
        <p class="non-imprime">
          <LinkButton kind="link" small href={`/discussions/${threadId}/votes/nouveau`}>
            {say(showing.locale)('open')}
          </LinkButton>
        </p>
      )}
    </>
  );
}
