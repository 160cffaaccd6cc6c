import { type Actor, type ActorSql, isAdministrator, isModerator } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';

/** Themes, findings, workshop questions, leads with their progress, priorities: the network's public record. */
export type RegisterAction = 'read' | 'update-lead';

/** Which rows of the register the actor may read, as an SQL condition: all of them, signed in or not. */
export function registerVisibleTo(_actor: ActorSql): Sql {
  return sql`true`;
}

const rules: Record<RegisterAction, (actor: Actor) => boolean> = {
  read: () => true,
  'update-lead': (actor) => !actor.suspended && (isModerator(actor) || isAdministrator(actor)),
};

/** May this actor do this to the register? What is not listed is refused. */
export function canRegister(actor: Actor, action: RegisterAction): boolean {
  return rules[action](actor);
}
