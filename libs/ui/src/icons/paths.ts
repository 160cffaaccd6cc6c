import { contentPath } from '../assets/content-path.js';
import { FAVICON_SVG, SPRITE_SVG } from './symbols.js';

export const SPRITE_PATH = contentPath('icons', 'svg', SPRITE_SVG);
export const FAVICON_PATH = contentPath('mark', 'svg', FAVICON_SVG);
