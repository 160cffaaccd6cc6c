import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IdentityModule, identityEntities } from '@forum/identity';
import { Database, readConfig, sql } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { aCommunity, aPerson, TEST_SECRET, type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LinkChecksService } from './link-checks.service.js';
import { Reach } from './reach.js';
import { Visitor } from './visitor.js';

/** A site of this test: loopback, any port. */
class Neighbourhood extends Reach {
  override allowsAddress(address: string): boolean {
    return address === '127.0.0.1';
  }
  override allowsPort(): boolean {
    return true;
  }
}

const answers: Record<string, [number, Record<string, string>, string?]> = {
  '/robots.txt': [200, {}, 'User-agent: *\nDisallow: /prive'],
  '/parti': [404, {}],
  '/garde': [403, {}],
  '/ailleurs': [302, { location: '/parti' }],
  '/dedans': [302, { location: 'http://10.0.0.1/' }],
  '/tourne': [302, { location: '/tourne' }],
};

describe('the weekly visit of links', () => {
  let app: TestApplication;
  let site: Server;
  let origin = '';
  let visits: string[] = [];
  let communityId = '';
  let authorId = '';
  beforeAll(async () => {
    app = await testApplication({ modules: [IdentityModule], entities: identityEntities });
    site = createServer(({ method = '', url = '' }, response) => {
      visits.push(`${method} ${url}`);
      const [status, headers, text] = answers[url] ?? [200, {}, 'ici'];
      response.writeHead(url === '/sans-head' && method === 'HEAD' ? 405 : status, headers).end(text);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => site.once('listening', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    await app.database.transaction(async (tx) => {
      communityId = (await aCommunity(tx)).id;
      authorId = (await aPerson(tx)).id;
    });
  });
  afterAll(async () => {
    site.close();
    await app.close();
  });
  beforeEach(async () => {
    visits = [];
    await app.database.transaction((tx) => tx.rows(sql`delete from resource`));
  });

  async function links(...urls: string[]): Promise<void> {
    await app.database.transaction(async (tx) => {
      for (const url of urls)
        await tx.rows(sql`
          with made as (
            insert into resource (community_id, kind, title_fr, lang, added_by, version)
            values (${communityId}, 'guide', 'Un lien', 'fr', ${authorId}, 1) returning id)
          insert into resource_version (resource_id, version, url, added_by)
          select id, 1, ${url}, ${authorId} from made`);
    });
  }

  const checks = (reach: Reach = new Neighbourhood()) =>
    new LinkChecksService(
      app.get(Database),
      new Visitor(reach, readConfig({ SESSION_SECRETS: TEST_SECRET, BASE_URL: 'https://forum.test' })),
      app.get(NetworkService),
    );

  async function states(): Promise<Record<string, string>> {
    const rows = await app.database.reader.rows<{ url: string; state: string }>(
      sql`select url, link_state as state from resource_version order by resource_id`,
    );
    return Object.fromEntries(rows.map(({ url, state }) => [url.replace(origin, ''), state]));
  }

  const aWeekLater = () =>
    app.database.transaction((tx) =>
      tx.rows(sql`update resource_version set link_checked_at = now() - interval '8 days'`),
    );

  it('finds what is there, asks for a password, or answers only GET, and what is not', async () => {
    await links(...['/ici', '/garde', '/sans-head', '/parti', '/ailleurs', '/tourne'].map((p) => origin + p));
    await checks().run();
    expect(await states()).toEqual({
      '/ici': 'alive',
      '/garde': 'alive',
      '/sans-head': 'alive',
      '/parti': 'failing',
      '/ailleurs': 'failing',
      '/tourne': 'failing',
    });
    expect(visits.filter((visit) => visit.endsWith('/robots.txt'))).toHaveLength(1);
  });

  it('calls a link dead after a second visit in vain, a week later and no sooner', async () => {
    await links(`${origin}/parti`);
    expect(await checks().run()).toBe(1);
    expect(await checks().run()).toBe(0);
    await aWeekLater();
    await checks().run();
    expect(await states()).toEqual({ '/parti': 'dead' });
  });

  it('does not go where the site asks robots not to come', async () => {
    await links(`${origin}/prive/page`);
    await checks().run();
    expect(await states()).toEqual({ '/prive/page': 'unasked' });
    expect(visits).toEqual(['GET /robots.txt']);
  });

  it('goes to no private network: not by address, not by name, not by redirection', async () => {
    const port = new URL(origin).port;
    await links(`${origin}/ici`, `http://localhost:${port}/ici`, 'http://169.254.169.254/latest/meta-data');
    await checks(new Reach()).run();
    expect(Object.values(await states())).toEqual(['unasked', 'unasked', 'unasked']);
    class ByName extends Reach {
      override allowsPort(): boolean {
        return true;
      }
    }
    await aWeekLater();
    await checks(new ByName()).run();
    expect(visits).toEqual([]);
    await links(`${origin}/dedans`);
    await checks().run();
    expect((await states())['/dedans']).toBe('unasked');
  });

  it('finds a site gone that nobody answers for', async () => {
    await links('http://127.0.0.1:9/rien', `${origin}/ici`);
    await checks().run();
    expect(Object.values(await states())).toEqual(['failing', 'alive']);
  });
});
