import { type Actor, type ActorSql, isSignedIn } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';

/** Who took part is for members; nobody's name is in it without their consent. */
export type EventAction = 'read' | 'read-evaluation' | 'read-participants';

/** Which rows of `event` the actor may read, as an SQL condition: all of them, signed in or not. */
export function eventVisibleTo(_actor: ActorSql): Sql {
  return sql`true`;
}

const rules: Record<EventAction, (actor: Actor) => boolean> = {
  read: () => true,
  'read-evaluation': () => true,
  'read-participants': isSignedIn,
};

/** May this actor do this to an event? What is not listed is refused. */
export function canEvent(actor: Actor, action: EventAction): boolean {
  return rules[action](actor);
}
