export { type Actor, isAdministrator, isModerator, isSignedIn, type Role, VISITOR } from './actors/actor.js';
export { type ActorSql, actorColumn, actorParameters } from './actors/actor-sql.js';
