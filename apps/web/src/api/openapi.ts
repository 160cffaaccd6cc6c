import { z } from 'zod';
import { cookieNames } from '../http/cookies.js';
import { problem } from './api.schemas.js';
import type { RouteDescription } from './describe.decorator.js';

/** One route as found on a controller. */
export interface DescribedRoute {
  readonly method: string;
  /** With Nest's parameters: `/api/v1/threads/:id`. */
  readonly path: string;
  readonly name: string;
  readonly description: RouteDescription;
}

type Json = Record<string, unknown>;

type Refusal = readonly [status: string, description: string];

const REFUSALS: readonly Refusal[] = [
  ['401', 'Not signed in, or by a token that is not valid'],
  ['403', 'Visible but not allowed, or beyond the scopes of the token'],
  ['404', 'Does not exist, or not for this reader'],
  ['422', 'Refused input, with one sentence per field'],
  ['429', 'Too many; see Retry-After'],
];
const OF_BODIES: readonly Refusal[] = [
  ['400', 'Not JSON'],
  ['409', 'The state moved on'],
  ['413', 'More than a megabyte'],
  ['415', 'Another type than JSON'],
];

/** The OpenAPI 3.1 document of the routes, made of the very schemas that parse requests. */
export function openApi(routes: readonly DescribedRoute[], server: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, path) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Forum permanent',
      version: '1',
      description:
        'The same services and the same policies as the pages. Times are ISO 8601 UTC, ids are strings.',
    },
    servers: [{ url: server }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: cookieNames(server).session },
        csrf: {
          type: 'apiKey',
          in: 'header',
          name: 'x-csrf-token',
          description: 'The token of the session, which stands in the forms of its pages; needed to write.',
        },
      },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  };
}

function operation({ description, name, method, path: route }: DescribedRoute, path: string): Json {
  const { summary, query, body, open } = description;
  const tag = route.split('/')[3] ?? 'api';
  return {
    operationId: name,
    summary,
    tags: [tag],
    ...(open
      ? {}
      : { security: [{ bearer: [] }, { session: [], ...(method === 'GET' ? {} : { csrf: [] }) }] }),
    parameters: [...pathParameters(path), ...(query ? queryParameters(query) : [])],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body, 'input') } },
          },
        }
      : {}),
    responses: {
      ...success(description),
      ...Object.fromEntries([...REFUSALS, ...(body ? OF_BODIES : [])].map(refusal)),
    },
  };
}

function success({ answer, status }: RouteDescription): Json {
  if (!answer) return { [String(status ?? 204)]: { description: 'Done' } };
  const content = { 'application/json': { schema: schemaOf(answer, 'output') } };
  return { [String(status ?? 200)]: { description: 'OK', content } };
}

function refusal([status, description]: Refusal): [string, Json] {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return [status, { description, content }];
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodObject): Json[] {
  const schema = schemaOf(query, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, one]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: one,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
