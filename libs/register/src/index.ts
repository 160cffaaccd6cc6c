export {
  type FoundingPriority,
  type FoundingTheme,
  foundingPrioritySchema,
  foundingThemeSchema,
} from './founding.schema.js';
export { LEAD_UPDATED, type LeadUpdated } from './leads/lead.facts.js';
export {
  type FoundingLead,
  isLeadState,
  LEAD_STATES,
  type Lead,
  type LeadState,
  type LeadUpdate,
} from './leads/lead.js';
export { type LeadUpdateInput, leadUpdateSchema } from './leads/lead-update.schema.js';
export { LeadUpdatesService } from './leads/lead-updates.service.js';
export { LeadsRepository } from './leads/leads.repository.js';
export { PrioritiesRepository, type Priority } from './priorities/priorities.repository.js';
export { RegisterModule, registerEntities } from './register.module.js';
export { canRegister, type RegisterAction, registerVisibleTo } from './register.policy.js';
export type { Finding, Theme, WorkshopQuestion } from './themes/theme.js';
export { ThemesRepository } from './themes/themes.repository.js';
