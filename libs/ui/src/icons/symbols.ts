/** Line drawings on a 24 px grid, drawn with the text's colour. */
const LINES = {
  alert: '<path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2"/>',
  arrow: '<path d="M5 12h14m-5.5-5.5L19 12l-5.5 5.5"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  empty: '<circle cx="12" cy="12" r="8"/>',
  flag: '<path d="M6 21V4m0 1c5-3 7 3 12 0v8c-5 3-7-3-12 0"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.2"/>',
  link: '<path d="M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>',
  mail: '<rect x="3.5" y="5.5" width="17" height="13" rx="1.5"/><path d="m4 7 8 6 8-6"/>',
  menu: '<path d="M4 7h16M4 12h16M4 17h16"/>',
  pencil: '<path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"/>',
  question:
    '<circle cx="12" cy="12" r="8.5"/><path d="M9.7 9.5c.3-3 5-2.8 4.6 0-.2 1.6-2.3 1.7-2.3 3.800M12 16.500v.2"/>',
  quote: '<path d="M10 7c-3 1-5 3-5 7v3h5v-5H7.500M19 7c-3 1-5 3-5 7v3h5v-5h-2.5"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m20.5 20.5-5.2-5.2"/>',
} as const;

const MORE =
  '<circle cx="5" cy="12" r="1.8"/><circle cx="12" cy="12" r="1.8"/><circle cx="19" cy="12" r="1.8"/>';

export type IconName = keyof typeof LINES | 'more';

type MarkColour = 'warp' | 'ground' | 1 | 2 | 3;
export type MarkPalette = Record<MarkColour, string>;

/** The woven mark on a 36 px grid: three weft bands, one per theme, over and under three warp threads. */
export const MARK: ReadonlyArray<readonly [MarkColour, string]> = [
  ['warp', 'M3 0h7v36h-7zM14.5 0h7v36h-7zM26 0h7v36h-7z'],
  ['ground', 'M0 2h36v9H0z'],
  [1, 'M0 3h36v7H0z'],
  ['ground', 'M13.5 2h9v9h-9z'],
  ['warp', 'M14.5 1.8h7v9.4h-7z'],
  ['ground', 'M0 13.5h36v9H0z'],
  [2, 'M0 14.5h36v7H0z'],
  ['ground', 'M2 13.5h9v9h-9zM25 13.5h9v9h-9z'],
  ['warp', 'M3 13.3h7v9.4h-7zM26 13.3h7v9.4h-7z'],
  ['ground', 'M0 25h36v9H0z'],
  [3, 'M0 26h36v7H0z'],
  ['ground', 'M13.5 25h9v9h-9z'],
  ['warp', 'M14.5 24.8h7v9.4h-7z'],
];

const markPaths = (palette: MarkPalette): string =>
  MARK.map(([colour, path]) => `<path fill="${palette[colour]}" d="${path}"/>`).join('');

/** Inherited custom properties cross into a `<use>`; the page's class rules do not. */
const INHERITED: MarkPalette = {
  warp: 'currentColor',
  ground: 'var(--surface,#fff)',
  1: 'var(--c1,#42449b)',
  2: 'var(--c2,#0d6453)',
  3: 'var(--c3,#835508)',
};

/** A browser's tab strip is light or dark without telling the image: the mark brings its own ground. */
const FIXED: MarkPalette = { warp: '#18242a', ground: '#fff', 1: '#42449b', 2: '#0d6453', 3: '#835508' };

const lineSymbol = ([name, body]: [string, string]): string =>
  `<symbol id="${name}" viewBox="0 0 24 24"><g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${body}</g></symbol>`;

/** Every icon in one file, fetched once and kept for good; `<use href="…#name">` points into it. */
export const SPRITE_SVG = [
  '<svg xmlns="http://www.w3.org/2000/svg">',
  ...Object.entries(LINES).map(lineSymbol),
  `<symbol id="more" viewBox="0 0 24 24">${MORE}</symbol>`,
  `<symbol id="mark" viewBox="0 0 36 36">${markPaths(INHERITED)}</symbol>`,
  '</svg>',
].join('');

export const FAVICON_SVG = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 40 40">',
  `<rect x="-2" y="-2" width="40" height="40" rx="5" fill="${FIXED.ground}"/>`,
  markPaths(FIXED),
  '</svg>',
].join('');
