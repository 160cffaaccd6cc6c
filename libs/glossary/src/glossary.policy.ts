import type { Actor, ActorSql } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';

export type GlossaryAction = 'read';

/** Which terms the actor may read, as an SQL condition: the vocabulary is everyone's, signed in or not. */
export function glossaryVisibleTo(_actor: ActorSql): Sql {
  return sql`true`;
}

const rules: Record<GlossaryAction, (actor: Actor) => boolean> = {
  read: () => true,
};

/** May this actor do this to the glossary? What is not listed is refused. */
export function canGlossary(actor: Actor, action: GlossaryAction): boolean {
  return rules[action](actor);
}
