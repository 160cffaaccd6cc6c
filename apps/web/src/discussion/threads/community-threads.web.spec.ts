import { type TestWeb, testWeb } from '@forum/test-web';
import { aCommunity, belongTo } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, transaction, words } from '../../identity/identity-web.fixture.js';

describe('a discussion opened in a community', () => {
  let web: TestWeb;
  let member: Awaited<ReturnType<typeof signedIn>>;
  let outsider: Awaited<ReturnType<typeof signedIn>>;
  beforeAll(async () => {
    web = await testWeb();
    [member, outsider] = [await signedIn(web), await signedIn(web)];
    await transaction(web, async (tx) => {
      const community = await aCommunity(tx, { slug: 'cercle', name: 'Le cercle', visibility: 'private' });
      await belongTo(tx, community, member.person);
    });
  });
  afterAll(() => web.close());

  const fields = { title: 'Entre nous', body: 'Un cas vécu.', theme: '2', lang: 'fr', community: 'cercle' };

  it('is offered to those who belong, said to be for members, and chosen already when one comes from there', async () => {
    const page = await member.browser.get('/discussions/nouvelle?communaute=cercle');
    expect(page.html).toMatch(/<option value="cercle" selected[^>]*>Le cercle \(réservée aux membres\)/);
    const plain = await member.browser.get('/discussions/nouvelle');
    expect(plain.html).not.toContain('value="cercle" selected');
    const other = await outsider.browser.get('/discussions/nouvelle?communaute=cercle');
    expect(other.html).not.toContain('Le cercle');
  });

  it('stands behind its door, and says where it is', async () => {
    const { location } = await member.browser.post('/discussions/nouvelle', fields);
    const path = location.split('?')[0] ?? '';
    expect(words((await member.browser.get(path)).html)).toContain('Le cercle');
    expect((await outsider.browser.get(path)).status).toBe(404);
    expect((await web.browser().get(path)).status).toBe(404);
  });

  it('keeps the choice when something else is to be put right', async () => {
    const page = await member.browser.post('/discussions/nouvelle', { ...fields, title: '' });
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/<option value="cercle" selected/);
  });
});
