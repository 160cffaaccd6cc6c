import { Global, Module } from '@nestjs/common';
import { NetworkEntity } from './network/network.entity.js';
import { NetworkRepository } from './network/network.repository.js';
import { NetworkService } from './network/network.service.js';
import { SettingEntity } from './settings/setting.entity.js';
import { SettingsRepository } from './settings/settings.repository.js';
import { ActorRoleEntity, InnovationPhaseEntity, SectorEntity } from './vocabulary/vocabulary.entities.js';
import { SectorsRepository, VocabularyRepository } from './vocabulary/vocabulary.repository.js';

export const networkEntities = [
  NetworkEntity,
  SettingEntity,
  SectorEntity,
  ActorRoleEntity,
  InnovationPhaseEntity,
];

const services = [
  NetworkService,
  NetworkRepository,
  SettingsRepository,
  SectorsRepository,
  VocabularyRepository,
];

/** Global: the forum's name and settings are everybody's. */
@Global()
@Module({ providers: services, exports: services })
export class NetworkModule {}
