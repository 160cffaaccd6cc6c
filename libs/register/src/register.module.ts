import { Module } from '@nestjs/common';
import { LeadEntity } from './leads/lead.entity.js';
import { LeadUpdateEntity } from './leads/lead-update.entity.js';
import { LeadUpdatesService } from './leads/lead-updates.service.js';
import { LeadsRepository } from './leads/leads.repository.js';
import { PrioritiesRepository } from './priorities/priorities.repository.js';
import { PriorityEntity } from './priorities/priority.entity.js';
import { PriorityLeadEntity } from './priorities/priority-lead.entity.js';
import { FindingEntity } from './themes/finding.entity.js';
import { ThemeEntity } from './themes/theme.entity.js';
import { ThemesRepository } from './themes/themes.repository.js';
import { WorkshopQuestionEntity } from './themes/workshop-question.entity.js';

export const registerEntities = [
  ThemeEntity,
  FindingEntity,
  WorkshopQuestionEntity,
  LeadEntity,
  LeadUpdateEntity,
  PriorityEntity,
  PriorityLeadEntity,
];

const repositories = [ThemesRepository, LeadsRepository, PrioritiesRepository];

const provided = [...repositories, LeadUpdatesService];

@Module({ providers: provided, exports: provided })
export class RegisterModule {}
