const SANS = "font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const SERIF = "font-family:Georgia,'Times New Roman',serif";

const INK = '#18242a';
const INK_SECOND = '#4a575c';
const LINK = '#14507f';
const PAPER = '#ffffff';
const MIST = '#eff3f1';
const RULE = '#d2dad7';
const BUTTON = '#17384a';

/**
 * Inline styles, written out once: inlining a style sheet took three times as long as all the rest of a mail.
 * Light colours stand here; the dark ones of `dark-palette` replace them by class.
 */
export const style = {
  body: `margin:0;padding:0;background-color:${MIST}`,
  hidden: 'display:none;max-height:0;overflow:hidden',
  ground: `width:100%;border-collapse:collapse;background-color:${MIST}`,
  groundCell: 'padding:24px 12px',
  sheet: 'width:600px;max-width:100%;margin:0 auto;border-collapse:collapse',
  paper: `padding:28px 36px 36px;background-color:${PAPER}`,
  footer: 'padding:24px 36px',
  table: 'width:100%;border-collapse:collapse;border:0',
  bare: 'padding:0',
  overline: `margin:0;${SANS};font-size:14px;line-height:21px;color:${INK_SECOND}`,
  title: `margin:6px 0 0;${SERIF};font-size:32px;line-height:38px;font-weight:normal;color:${INK}`,
  titleLong: `margin:6px 0 0;${SERIF};font-size:26px;line-height:32px;font-weight:normal;color:${INK}`,
  subtitle: `margin:4px 0 0;${SANS};font-size:15px;line-height:22px;color:${INK_SECOND}`,
  heading: `margin:0 0 8px;${SERIF};font-size:22px;line-height:28px;font-weight:normal;color:${INK}`,
  paragraph: `margin:0;${SANS};font-size:16px;line-height:25px;color:${INK}`,
  note: `margin:0;${SANS};font-size:14px;line-height:21px;color:${INK_SECOND}`,
  reading: `margin:0;${SERIF};font-size:18px;line-height:28px;color:${INK}`,
  list: `margin:0;padding:0 0 0 22px;${SANS};font-size:16px;line-height:25px;color:${INK}`,
  listItem: 'margin:0 0 6px',
  footerText: `margin:0 0 10px;${SANS};font-size:14px;line-height:23px;color:${INK_SECOND}`,
  link: `color:${LINK}`,
  quietLink: `color:${INK};text-decoration:none`,
  code: `margin:0;padding:16px 0;background-color:${MIST};text-align:center;font-family:Consolas,Menlo,monospace;font-size:34px;line-height:40px;letter-spacing:6px;color:${INK}`,
  buttonTable: 'border-collapse:collapse',
  buttonCell: `padding:0;background-color:${BUTTON};border-radius:4px`,
  button: `display:inline-block;padding:13px 22px;${SANS};font-size:16px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none;background-color:${BUTTON};border-radius:4px`,
  quote: `border-left:3px solid #0d6453;padding-left:14px`,
  quoteIntro: `margin:0;${SANS};font-size:14px;line-height:21px;color:${INK_SECOND}`,
  quoteText: `margin:2px 0 0;${SERIF};font-size:16px;line-height:25px;color:${INK_SECOND};white-space:pre-line`,
  card: `padding:18px 0;border-bottom:1px solid ${RULE}`,
  cardTitle: `margin:2px 0 0;${SERIF};font-size:20px;line-height:27px;font-weight:normal;color:${INK}`,
  cardText: `margin:6px 0 0;${SERIF};font-size:17px;line-height:26px;color:${INK}`,
  cardActions: `margin:8px 0 0;${SANS};font-size:15px;line-height:24px`,
  cardWhy: `margin:4px 0 0;${SANS};font-size:14px;line-height:21px;color:${INK_SECOND}`,
  notice: `padding:20px 22px;background-color:${MIST}`,
  themeTitle: 'margin:0;font-size:20px;line-height:26px;font-weight:normal',
  themeMark: `${SANS};font-size:14px;letter-spacing:2px`,
} as const;

/** The three themes of the forum: text on white, and the ground under their titles. */
const themes = {
  1: { ink: '#42449b', ground: '#eeeffa' },
  2: { ink: '#0d6453', ground: '#e5f2ee' },
  3: { ink: '#835508', ground: '#f8f0dd' },
} as const;

export type ThemeNumber = keyof typeof themes;

export interface ThemeStyle {
  readonly inkClass: string;
  readonly ink: string;
  readonly groundClass: string;
  readonly title: string;
}

export const themeStyle: Readonly<Record<ThemeNumber, ThemeStyle>> = {
  1: themed(1),
  2: themed(2),
  3: themed(3),
};

function themed(theme: ThemeNumber): ThemeStyle {
  const { ink, ground } = themes[theme];
  return {
    inkClass: `c${theme}`,
    ink: `color:${ink}`,
    groundClass: `c${theme} f${theme}`,
    title: `padding:10px 14px;background-color:${ground};color:${ink};border-left:6px solid ${ink};${SERIF};font-size:20px;line-height:26px`,
  };
}

/** The selvedge: three threads at the top edge of every page and mail. */
export const selvedge = ['34%;#42449b', '33%;#0d6453', '33%;#b07a1e'].map((thread) => {
  const [width, colour] = thread.split(';');
  return `width:${width};height:8px;line-height:8px;font-size:1px;background-color:${colour}`;
});

interface ProseStyle {
  /** The element that stands for it, where mail programs do not know it. */
  readonly name?: string;
  readonly className?: string;
  readonly style?: string;
}

/** What a message is made of, element by element; `h` for every heading. */
export const prose: Readonly<Record<string, ProseStyle>> = {
  p: { className: 'encre', style: `margin:10px 0 0;${SERIF};font-size:18px;line-height:28px;color:${INK}` },
  h: {
    className: 'encre',
    style: `margin:16px 0 0;${SERIF};font-size:20px;line-height:28px;font-weight:bold;color:${INK}`,
  },
  blockquote: {
    className: 'trait',
    style: `margin:10px 0 0;padding:0 0 0 14px;border-left:3px solid ${RULE}`,
  },
  footer: {
    name: 'p',
    className: 'sec',
    style: `margin:4px 0 0;${SANS};font-size:14px;line-height:21px;color:${INK_SECOND}`,
  },
  ul: { className: 'encre', style: 'margin:10px 0 0;padding:0 0 0 22px' },
  ol: { className: 'encre', style: 'margin:10px 0 0;padding:0 0 0 22px' },
  li: { className: 'encre', style: `margin:0 0 6px;${SERIF};font-size:18px;line-height:28px;color:${INK}` },
  pre: {
    className: 'encre brume',
    style: `margin:10px 0 0;padding:12px;background-color:${MIST};white-space:pre-wrap;font-size:15px;line-height:22px;color:${INK}`,
  },
  code: { className: 'encre', style: 'font-family:Consolas,Menlo,monospace;font-size:15px' },
  a: { className: 'lien', style: `color:${LINK}` },
  hr: { className: 'trait', style: `margin:16px 0 0;border:0;border-top:1px solid ${RULE}` },
  table: { className: 'encre', style: 'margin:10px 0 0;border-collapse:collapse' },
  th: {
    className: 'encre trait',
    style: `padding:6px 10px;border:1px solid ${RULE};text-align:left;${SANS};font-size:15px;line-height:22px;color:${INK}`,
  },
  td: {
    className: 'encre trait',
    style: `padding:6px 10px;border:1px solid ${RULE};${SANS};font-size:15px;line-height:22px;color:${INK}`,
  },
};
