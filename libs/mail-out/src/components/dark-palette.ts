/** Class by class, the colours that replace the inline ones in the dark; each pair holds a contrast of 7 to 1 for text. */
const ink = {
  encre: '#e6ecea',
  sec: '#aebabb',
  lien: '#92c5f2',
  c1: '#b6baf8',
  c2: '#7fd3bd',
  c3: '#e8bd6c',
};
const ground = {
  fond: '#12181b',
  papier: '#1a2226',
  brume: '#243036',
  f1: '#24264a',
  f2: '#12332c',
  f3: '#382b0d',
  bouton: '#cfe3ec',
};

function rules(prefix: string, property: string, colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `${prefix}.${name}{${property}:${colour}!important}`)
    .join('');
}

/**
 * The one style sheet of every mail. `prefers-color-scheme` serves Apple Mail and Thunderbird; Outlook's applications
 * mark what they darkened with `data-ogsc` (text) and `data-ogsb` (grounds).
 */
export const styleSheet = [
  ':root{color-scheme:light dark}',
  'a{text-underline-offset:3px}',
  '@media (max-width:620px){.carte{width:100%!important}.marge{padding-left:20px!important;padding-right:20px!important}}',
  '@media (prefers-color-scheme:dark){',
  rules('', 'background-color', ground),
  rules('', 'color', ink),
  '.trait{border-color:#35434a!important}.f1{border-color:#b6baf8!important}.f2{border-color:#7fd3bd!important}.f3{border-color:#e8bd6c!important}',
  '.bouton{color:#10222c!important}}',
  rules('[data-ogsc] ', 'color', ink),
  '[data-ogsc] .bouton{color:#10222c!important}',
  rules('[data-ogsb] ', 'background-color', ground),
].join('\n');
