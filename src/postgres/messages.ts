export type Locale = 'fr' | 'en';
type Params = Record<string, string | number>;
type Sentence = (params: Params) => string;

/** What can stop the embedded PostgreSQL, each said in one sentence. */
const failures = {
  'no-binaries': {
    fr: (p) =>
      `Aucun PostgreSQL n’est fourni pour ce système (${p.system}) : indiquez un serveur PostgreSQL 17 ou plus récent dans DATABASE_URL.`,
    en: (p) =>
      `No PostgreSQL is provided for this system (${p.system}): name a PostgreSQL 17 or later server in DATABASE_URL.`,
  },
  'other-version': {
    fr: (p) =>
      `Le dossier ${p.dir} a été créé par PostgreSQL ${p.found} et ce forum apporte PostgreSQL ${p.expected} : relancez la version du forum qui l’a créé, ou indiquez un autre DATA_DIR.`,
    en: (p) =>
      `The folder ${p.dir} was created by PostgreSQL ${p.found} and this forum brings PostgreSQL ${p.expected}: go back to the forum version that created it, or name another DATA_DIR.`,
  },
  'disk-full': {
    fr: (p) => `Il ne reste plus assez d’espace disque pour ${p.dir} : libérez au moins ${p.megabytes} Mo.`,
    en: (p) => `Not enough disk space is left for ${p.dir}: free at least ${p.megabytes} MB.`,
  },
  unreachable: {
    fr: (p) =>
      `PostgreSQL refuse d’être lancé par l’administrateur du système et le compte « ${p.account} » ne peut pas atteindre ${p.dir} : placez ce dossier hors de /root, ou lancez le forum avec un compte ordinaire.`,
    en: (p) =>
      `PostgreSQL refuses to run as the system administrator and the account "${p.account}" cannot reach ${p.dir}: move that folder out of /root, or start the forum from an ordinary account.`,
  },
  'not-writable': {
    fr: (p) =>
      `Le compte qui lance le forum ne peut pas écrire dans ${p.dir} : changez son propriétaire ou DATA_DIR.`,
    en: (p) => `The account that starts the forum cannot write to ${p.dir}: change its owner, or DATA_DIR.`,
  },
  failed: {
    fr: (p) => `PostgreSQL n’a pas démarré (${p.reason}) ; détails dans ${p.log}.`,
    en: (p) => `PostgreSQL did not start (${p.reason}); details in ${p.log}.`,
  },
} satisfies Record<string, Record<Locale, Sentence>>;

const steps = {
  creating: {
    fr: (p) => `PostgreSQL : création de la base dans ${p.dir}`,
    en: (p) => `PostgreSQL: creating the database in ${p.dir}`,
  },
  started: {
    fr: (p) => `PostgreSQL ${p.version} : démarré en ${p.ms} ms`,
    en: (p) => `PostgreSQL ${p.version}: started in ${p.ms} ms`,
  },
  adopted: {
    fr: () => 'PostgreSQL : déjà en marche, repris',
    en: () => 'PostgreSQL: already running, adopted',
  },
  waiting: {
    fr: () => 'PostgreSQL : un autre processus le démarre ou l’arrête, attente',
    en: () => 'PostgreSQL: another process is starting or stopping it, waiting',
  },
  recovering: {
    fr: () => 'PostgreSQL : reprise après un arrêt brutal',
    en: () => 'PostgreSQL: recovering from an abrupt stop',
  },
  stopped: { fr: () => 'PostgreSQL : arrêté', en: () => 'PostgreSQL: stopped' },
} satisfies Record<string, Record<Locale, Sentence>>;

export type FailureCode = keyof typeof failures;
export type StepCode = keyof typeof steps;

/** Why the embedded PostgreSQL cannot serve; `sentence(locale)` is ready to be shown to the operator. */
export class PostgresFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly params: Params,
  ) {
    super(failures[code].fr(params));
    this.name = 'PostgresFailure';
  }

  sentence(locale: Locale): string {
    return (failures[this.code][locale] as Sentence)(this.params);
  }
}

export function stepLine(code: StepCode, locale: Locale, params: Params = {}): string {
  return (steps[code][locale] as Sentence)(params);
}
