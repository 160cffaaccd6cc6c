export { bilingual, idText, instant, listQuery, localeText, pageOf } from './api.schemas.js';
export { Describe, type RouteDescription } from './describe.decorator.js';
