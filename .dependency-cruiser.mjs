import { layers, mailboxMayKnow } from './test/architecture/layers.mjs';

/** Promises, and the stage that several of them share (`*.fixture.ts`). */
const specs = '\\.(spec|fixture)\\.tsx?$';

/** @param {readonly string[]} libraries */
const anyOf = (libraries) => `^libs/(${libraries.join('|')})/`;

/** A library knows those below it; those beside and above it are planted out of sight. */
const lookDownOnly = layers.flatMap((layer, index) =>
  layer.map((library) => ({
    name: `look-down-only-${library}`,
    severity: 'error',
    comment: `${library} may import only the layers below its own`,
    from: { path: `^libs/${library}/` },
    to: {
      path: anyOf(
        layers
          .slice(index)
          .flat()
          .filter((other) => other !== library),
      ),
    },
  })),
);

const everyLibrary = layers.flat();

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...lookDownOnly.filter(({ to }) => to.path !== anyOf([])),
    {
      name: 'listed-libraries-only',
      severity: 'error',
      comment: 'a library that is in no layer escapes every rule: add it to test/architecture/layers.mjs',
      from: {},
      to: { path: '^libs/', pathNot: anyOf(everyLibrary) },
    },
    {
      name: 'one-door',
      severity: 'error',
      comment: 'another library is entered through its index.ts only',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: '^libs/$1/|^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'one-door-for-apps',
      severity: 'error',
      from: { path: '^(apps|src|test|bench)/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'libraries-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|src)/' },
    },
    {
      name: 'apps-know-no-other-app',
      severity: 'error',
      comment: 'src/ composes the apps; they do not know each other, nor it',
      from: { path: '^apps/([^/]+)/', pathNot: specs },
      to: { path: '^(apps|src)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'mailbox-stands-alone',
      severity: 'error',
      from: { path: '^apps/mailbox/' },
      to: { path: '^libs/', pathNot: anyOf(mailboxMayKnow) },
    },
    {
      name: 'pages-are-pure',
      severity: 'error',
      comment: 'a page is a function of plain props: no database, no framework, no service in it',
      from: { path: '\\.(page|partial)\\.tsx$' },
      to: {
        path: [
          '(^|/)node_modules/(typeorm|pg|pg-boss|fastify|@nestjs|@fastify)/',
          '\\.(service|repository|entity|controller|module|facts)\\.tsx?$',
        ],
      },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      comment: 'the product never depends on its tests',
      from: { path: '^(src|apps|libs)/', pathNot: specs },
      to: { path: `^test/|${specs}` },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      comment: 'what runs in production is under dependencies',
      from: { path: '^(src|apps|libs)/', pathNot: specs },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
