/** @typedef {Record<string, string | number>} Params */
/** @typedef {(params: Params) => string} Sentence */

/** What the bootstrap says before the forum itself can speak; the first sentence is French, the second English. */
/** @type {Record<string, [Sentence, Sentence]>} */
const sentences = {
  installing: [
    () => 'Installation des dépendances du fichier de verrouillage (une minute la première fois)…',
    () => 'Installing the locked dependencies (a minute the first time)…',
  ],
  installed: [
    (p) => `Dépendances installées en ${p.seconds} s`,
    (p) => `Dependencies installed in ${p.seconds} s`,
  ],
  building: [() => 'Compilation…', () => 'Building…'],
  built: [(p) => `Compilé en ${p.seconds} s`, (p) => `Built in ${p.seconds} s`],
  waiting: [
    () => 'Un autre processus installe ou compile : attente…',
    () => 'Another process is installing or building: waiting…',
  ],
  checked: [(p) => `${p.gate} : rien à redire (${p.seconds} s)`, (p) => `${p.gate}: clean (${p.seconds} s)`],
  'check-failed': [
    (p) => `${p.gate} : à corriger avant de lancer les tests.`,
    (p) => `${p.gate}: to be fixed before the tests are run.`,
  ],
  'install-failed': [
    () => 'Les dépendances n’ont pas pu être installées : voir les lignes de npm ci-dessus.',
    () => 'The dependencies could not be installed: see npm’s lines above.',
  ],
  'build-failed': [
    () => 'La compilation a échoué : voir les lignes du compilateur ci-dessus.',
    () => 'The build failed: see the compiler’s lines above.',
  ],
  'no-node': [
    (p) =>
      `Le forum a besoin de Node 24.11 ou plus récent, et celui-ci est ${p.version} : installez-le depuis nodejs.org.`,
    (p) => `The forum needs Node 24.11 or later, and this is ${p.version}: install it from nodejs.org.`,
  ],
  'unknown-command': [
    (p) => `Commande inconnue : « ${p.command} » ; les commandes sont ${p.known}.`,
    (p) => `Unknown command: "${p.command}"; the commands are ${p.known}.`,
  ],
};

/** Ends the bootstrap with one sentence. */
export class Refusal extends Error {
  /**
   * @param {string} code
   * @param {Params} [params]
   * @param {number} [status] what the process exits with
   */
  constructor(code, params = {}, status = 1) {
    super(code);
    this.code = code;
    this.params = params;
    this.status = status;
  }
}

/**
 * @typedef {object} Report
 * @property {(code: string, params?: Params) => void} step prints one line
 * @property {(refusal: Refusal) => void} refuse prints why, and sets the exit status
 */

/**
 * Speaks French unless `--lang en` is among the arguments, like the forum's own console.
 *
 * @param {{ args: string[], stream: NodeJS.WritableStream }} options
 * @returns {Report}
 */
export function reporter({ args, stream }) {
  const inEnglish = /(^| )--lang[ =]en( |$)/.test(args.join(' '));
  /** @param {string} code @param {Params} params */
  const say = (code, params) => sentences[code]?.[inEnglish ? 1 : 0](params) ?? code;
  return {
    step(code, params = {}) {
      stream.write(`${say(code, params)}\n`);
    },
    refuse({ code, params, status }) {
      process.stderr.write(`${say(code, params)}\n`);
      process.exitCode = status;
    },
  };
}
