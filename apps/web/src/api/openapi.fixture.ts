/** A JSON object whose shape is what is being tried. */
export type Tree = { readonly [key: string]: unknown };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];

export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly tree: Tree;
}

export function operationsOf(document: Tree): Operation[] {
  return Object.entries(document.paths as Record<string, Tree>).flatMap(([path, item]) =>
    Object.entries(item).map(([method, tree]) => ({ path, method, tree: tree as Tree })),
  );
}

/** Where the document is not what OpenAPI 3.1 says it must be, one sentence each. */
export function faultsOf(document: Tree): string[] {
  const operations = operationsOf(document);
  const ids = operations.map(({ tree }) => String(tree.operationId));
  return [
    ...(/^3\.1\.\d+$/.test(String(document.openapi)) ? [] : ['it is not of version 3.1']),
    ...['title', 'version']
      .filter((name) => typeof (document.info as Tree)[name] !== 'string')
      .map((name) => `info lacks ${name}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} names two operations`),
    ...operations.flatMap((operation) => faultsOfOperation(operation, document)),
    ...referencesIn(document)
      .filter((reference) => resolved(document, reference) === undefined)
      .map((reference) => `${reference} leads nowhere`),
    ...schemasIn(document).flatMap(faultsOfSchema),
  ];
}

function faultsOfOperation({ path, method, tree }: Operation, document: Tree): string[] {
  const name = `${method} ${path}`;
  const parameters = (tree.parameters ?? []) as Tree[];
  const named = (place: string) =>
    parameters.filter((one) => one.in === place).map((one) => String(one.name));
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => one);
  const schemes = Object.keys((document.components as Tree).securitySchemes as Tree);
  const security = ((tree.security ?? []) as Tree[]).flatMap((one) => Object.keys(one));
  const faults: Array<[boolean, string]> = [
    [path.startsWith('/') && !path.includes(':'), 'is no path template'],
    [METHODS.includes(method), 'has no such method'],
    [typeof tree.summary === 'string' && tree.summary !== '', 'says not what it does'],
    [String(inPath.sort()) === String(named('path').sort()), 'declares other parameters than its path has'],
    [
      parameters.filter((one) => one.in === 'path').every((one) => one.required === true),
      'has an optional path',
    ],
    [parameters.every((one) => typeof one.schema === 'object'), 'has a parameter without a schema'],
    [new Set(named('query')).size === named('query').length, 'has a parameter twice'],
    [Object.keys(tree.responses as Tree).some((code) => /^2\d\d$/.test(code)), 'never succeeds'],
    [
      Object.entries(tree.responses as Tree).every(
        ([code, one]) => /^[2-5]\d\d$/.test(code) && typeof (one as Tree).description === 'string',
      ),
      'has an answer without a description',
    ],
    [security.every((scheme) => schemes.includes(scheme)), 'asks for an unknown proof'],
    [method !== 'get' || tree.requestBody === undefined, 'reads with a body'],
  ];
  return faults.filter(([kept]) => !kept).map(([, what]) => `${name} ${what}`);
}

function faultsOfSchema(schema: Tree): string[] {
  const told = JSON.stringify(schema).slice(0, 80);
  const types = [schema.type ?? []].flat();
  const names = ((schema.propertyNames as Tree | undefined)?.enum ?? []) as string[];
  const properties = [...Object.keys((schema.properties ?? {}) as Tree), ...names];
  const required = (schema.required ?? []) as string[];
  return [
    ...types.filter((type) => !TYPES.includes(String(type))).map((type) => `${type} is no type: ${told}`),
    ...required
      .filter((name) => !properties.includes(name))
      .map((name) => `${name} is required but unknown: ${told}`),
    ...(types.includes('array') && schema.items === undefined && schema.prefixItems === undefined
      ? [`an array of nothing: ${told}`]
      : []),
  ];
}

function referencesIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    key === '$ref' ? [String(value)] : referencesIn(value),
  );
}

function resolved(document: Tree, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  let place: unknown = document;
  for (const part of reference.slice(2).split('/')) place = (place as Tree | undefined)?.[part];
  return place;
}

/** Every `schema`, and what stands in it. The names under `properties` are the API's own: one may be `type`. */
function schemasIn(tree: unknown, inside = false): Tree[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = inside && ('type' in tree || 'properties' in tree) ? [tree as Tree] : [];
  const below = Object.entries(tree).flatMap(([key, value]) =>
    inside && key === 'properties'
      ? Object.values(value as Tree).flatMap((one) => schemasIn(one, true))
      : schemasIn(value, inside || key === 'schema'),
  );
  return [...own, ...below];
}
