/** What happens in a library, as others hear of it. */
export interface ResourceFact {
  readonly resourceId: string;
  readonly communityId: string;
}

export const RESOURCE_ADDED = 'resource.added';
export const RESOURCE_CHANGED = 'resource.changed';
export const RESOURCE_REMOVED = 'resource.removed';
