import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { type Route, readTree } from './routes.js';

const planted = [
  { path: '/', methods: ['GET', 'HEAD'] },
  { path: '/un', methods: ['GET', 'HEAD', 'POST'] },
  { path: '/un/:id', methods: ['GET', 'HEAD'] },
  { path: '/un/:id/deux', methods: ['POST'] },
  { path: '/un/:id/:nom', methods: ['GET', 'HEAD'] },
  { path: '/unique', methods: ['GET', 'HEAD'] },
  { path: '/trois/quatre/:jeton', methods: ['DELETE', 'GET', 'HEAD'] },
  { path: '/trois/quatre/cinq.json', methods: ['GET', 'HEAD'] },
];

describe('the routes of a process', () => {
  it('are all read from its own router, each with its methods', async () => {
    const fastify = Fastify();
    for (const { path, methods } of planted)
      fastify.route({
        url: path,
        method: methods.filter((name) => name !== 'HEAD'),
        handler: async () => '',
      });
    await fastify.ready();
    const byPath = (one: Route, other: Route) => one.path.localeCompare(other.path);
    const found = readTree(fastify.printRoutes({ commonPrefix: false }));
    const sorted = found.map(({ path, methods }) => ({ path, methods: [...methods].sort() })).sort(byPath);
    expect(sorted).toEqual(planted.toSorted(byPath));
  });
});
