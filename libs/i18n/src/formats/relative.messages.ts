import { catalogue } from '../messages/catalogue.js';

export const relativeMessages = catalogue({
  fr: {
    now: "à l'instant",
    night: 'cette nuit',
    morning: 'ce matin',
    afternoon: 'cet après-midi',
    evening: 'ce soir',
    yesterday: 'hier',
    tomorrow: 'demain',
    'on-day': 'le {day}',
    'at-time': '{day}, {time}',
  },
  en: {
    now: 'just now',
    night: 'last night',
    morning: 'this morning',
    afternoon: 'this afternoon',
    evening: 'this evening',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
    'on-day': '{day}',
    'at-time': '{day}, {time}',
  },
});
