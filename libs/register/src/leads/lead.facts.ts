/** A lead moved: `{ code, updateId }`. */
export const LEAD_UPDATED = 'lead.updated';

export interface LeadUpdated {
  readonly code: string;
  readonly updateId: string;
}
