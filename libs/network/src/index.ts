export {
  type Bilingual,
  type FoundingNetwork,
  foundingNetworkSchema,
  type Network,
  type NetworkContact,
  networkContactSchema,
  type Saved,
} from './network/network.js';
export { NetworkRepository, saveNetwork } from './network/network.repository.js';
export { NetworkService } from './network/network.service.js';
export { NetworkModule, networkEntities } from './network.module.js';
export { DEFAULT_SETTINGS, type SettingKey, type Settings } from './settings/settings.js';
export { SettingsRepository } from './settings/settings.repository.js';
export {
  type FoundingVocabulary,
  foundingVocabularySchema,
  type Sector,
  type VocabularyItem,
} from './vocabulary/vocabulary.js';
export {
  type SavedItem,
  SectorsRepository,
  saveVocabulary,
  VocabularyRepository,
} from './vocabulary/vocabulary.repository.js';
