export { type DateStyle, formatDate, formatDateTime, formatWeekday } from './formats/date.js';
export { formatList, formatNumber, formatPercent } from './formats/number.js';
export { formatMoment, formatRelative, type RelativeTo } from './formats/relative.js';
export { formatHour, formatTime } from './formats/time.js';
export { firstInstantAt } from './formats/wall-instant.js';
export { isTimeZone, type WallTime, wallTime } from './formats/zone.js';
export { DEFAULT_LOCALE, isLocale, LOCALES, type Locale, languageTag } from './locale.js';
export { auditCatalogue } from './messages/audit.js';
export {
  type Catalogue,
  catalogue,
  declaredCatalogues,
  type KeysOf,
  type MessageParams,
} from './messages/catalogue.js';
export { type Translate, translate, type Wrap } from './messages/translate.js';
export { typeset } from './typography/typeset.js';
