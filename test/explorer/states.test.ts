import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answered, newContext, explorerOn } from './browser.js';
import { goTo } from './pages.js';

const explorer = explorerOn('seed/example');

const API = '**/graphql?**';

/** Answers each question with the same refusal, and counts them. */
async function refuse(
  page: Page,
  status: number,
  headers: Record<string, string>,
): Promise<{ readonly asked: number; readonly questions: ReadonlySet<string> }> {
  const count = { asked: 0, questions: new Set<string>() };
  await page.route(API, async (route) => {
    count.asked += 1;
    count.questions.add(route.request().url());
    await route.fulfill({ status, headers, contentType: 'text/html', body: '<p>No</p>' });
  });
  return count;
}

/** Takes a root field out of the answers, as where it took too long. */
async function takeOut(page: Page, field: string): Promise<void> {
  await page.route(API, async (route) => {
    const answer = (await (await route.fetch()).json()) as { data: Record<string, unknown>; errors?: unknown[] };
    if (Object.hasOwn(answer.data, field)) {
      answer.data[field] = null;
      answer.errors = [{ message: 'Too slow', path: [field], extensions: { code: 'TIMEOUT' } }];
    }
    await route.fulfill({ json: answer });
  });
}

/** By how many pixels a page is wider than the window. */
async function overhangOf(page: Page, path: string): Promise<number> {
  await goTo(page, `/${path}`);
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

describe.concurrent('The explorer in bad circumstances', () => {
  it('works behind a proxy that adds a path, in both languages and loaded anew', async () => {
    const page = await explorer.open('samspil/da/', {
      between: async (page) => {
        await page.route('**/samspil/**', async (route) => {
          const address = route.request().url().replace('/samspil/', '/');
          await route.fulfill({ response: await route.fetch({ url: address }) });
        });
      },
    });
    await page.getByRole('link', { name: 'Huller', exact: true }).click();
    await page.waitForURL('**/samspil/da/gaps');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/samspil/en/gaps');
    await page.reload();
    await answered(page);
    expect(await page.locator('h1').textContent()).toBe('What is missing, and for whom?');
    expect(await page.locator('[role="alert"]').count()).toBe(0);
  });

  it('asks to be loaded anew where a newer version has other files, and keeps the way to the other pages', async () => {
    const page = await explorer.open('da/', { expected: /./u });
    await page.route('**/explorer/assets/**', async (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Møder', exact: true }).click();
    await page.getByRole('heading', { name: 'Siden kan ikke vises' }).waitFor();
    await page.unroute('**/explorer/assets/**');
    await page.getByRole('button', { name: 'Genindlæs' }).click();
    await answered(page);
    expect(await page.locator('h1').textContent()).toBe('Hvem bør mødes, og hvorfor?');
  });

  it('goes on where it could not be fetched what looks for changes', async () => {
    let refused: Promise<unknown> | undefined;
    const page = await explorer.open('da/', {
      expected: /404/u,
      between: async (page) => {
        await page.route('**/explorer/assets/start-*', async (route) => route.fulfill({ status: 404 }));
        refused = page.waitForResponse(/start-/u);
      },
    });
    await refused;
    await page.getByRole('link', { name: 'Møder', exact: true }).click();
    await answered(page);
    expect(await page.locator('h1').textContent()).toBe('Hvem bør mødes, og hvorfor?');
  });

  it('says of what could not be answered that it was not, rather than that it is not on record', async () => {
    const page = await explorer.open('da/themes/theme:lokalt-lederskab', {
      between: async (page) => takeOut(page, 'node'),
    });
    expect(await page.locator('main').textContent()).toContain('Svaret tog længere tid, end det må.');
    expect(await page.locator('main').textContent()).not.toContain('ikke registreret');
    await page.unroute(API);
    await takeOut(page, 'theme');
    await page.goto(`${explorer.origin}da/overlaps?when=ever&theme=theme:lokalt-lederskab&view=picture`);
    await answered(page);
    expect(await page.locator('main').textContent()).toContain('Svaret tog længere tid, end det må.');
    expect(await page.locator('main').textContent()).not.toContain('Her er intet tema med det id');
    await page.unroute(API);
    await takeOut(page, 'organisations');
    await page.goto(`${explorer.origin}da/`);
    await answered(page);
    expect(await page.locator('.tiles a').first().textContent()).not.toMatch(/\d/u);
  });

  it.each([
    [401, {}, 'Du skal logge ind for at se dette.'],
    [403, {}, 'Din rolle giver ikke adgang til dette.'],
    [429, { 'retry-after': '90' }, 'Der prøves igen om 90 sekunder.'],
    // Longer than a timer of a browser waits.
    [429, { 'retry-after': '3000000' }, 'Der prøves igen om 3000000 sekunder.'],
    [502, {}, 'Samspil svarer ikke i øjeblikket.'],
  ])('tells that a proxy refuses with %i %o, and does not press', async (status, headers, told) => {
    let count: Awaited<ReturnType<typeof refuse>> | undefined;
    const page = await explorer.open('da/search?q=a', {
      expected: /status of [45]\d\d/u,
      between: async (page) => {
        count = await refuse(page, status, headers);
      },
    });
    expect(await page.locator('main [role="alert"]').textContent()).toContain(told);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    // The page and its head each ask once.
    expect(count?.asked).toBe(count?.questions.size);
  });

  it('leads on from an address with an odd escape, to the same in the other language too', async () => {
    const page = await explorer.open('da/100%25');
    expect(await page.locator('h1').textContent()).toBe('Her er ingen side');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/100%25');
    await page.getByRole('link', { name: 'Search for it' }).click();
    await page.getByRole('heading', { name: 'All on “100%”' }).waitFor();
  });

  it('leads from an address that was cut off in the middle of a letter to a page that says so', async () => {
    const page = await explorer.open('da/organisations/l%C3');
    expect(await page.locator('h1').textContent()).toBe('Her er intet med det id');
    const response = await fetch(`${explorer.origin}da/l%C3?when=ever`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '../da/l%25C3?when=ever']);
  });

  it('reads what somebody typed as it was typed, escapes and all', async () => {
    const page = await explorer.open('da/search?q=%2541');
    expect(await page.locator('h1').textContent()).toBe('Alt om »%41«');
  });

  it('says what is missing where its main script does not come, and not before that is sure', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.route('**/explorer/assets/*.js', async (route) => route.abort());
    await page.goto(`${explorer.origin}da/overlaps`);
    const told = page.getByText('Siden kom ikke frem');
    expect(await told.isVisible()).toBe(false);
    await page.evaluate('document.getAnimations().forEach((each) => each.finish())');
    expect(await told.isVisible()).toBe(true);
    await page.unroute('**/explorer/assets/*.js');
    await page.getByRole('link', { name: 'Genindlæs' }).click();
    await answered(page);
    expect(await page.locator('h1').textContent()).toBe('Hvem arbejder med det samme?');
    await context.close();
  });

  it('shows nothing of one entity while it waits for another', async () => {
    for (const path of ['organisations/organisation:nobody', 'needs/need:nothing']) {
      const page = await explorer.open(`da/${path}`);
      expect(await page.locator('h1').textContent()).toBe('Her er intet med det id');
      await page.route(API, async () => {});
      await page.evaluate(`history.pushState(null, '', '/da/needs/need:laering-til-praksis')`);
      await page.locator('[aria-busy="true"]').waitFor();
      expect(await page.locator('h1:visible').allTextContents()).not.toContain('Her er intet med det id');
    }
  });

  it('says in the search that it looks for what was typed, as long as nothing has come', async () => {
    const page = await explorer.open('da/about');
    await page.route(API, async () => {});
    await page.keyboard.press('/');
    await page.keyboard.type('Rugbrød');
    await page.getByRole('option', { name: 'Søger …' }).waitFor();
    await page.unroute(API);
    await page.keyboard.type(' uden');
    await page.getByRole('option', { name: 'Rugbrød uden Grænser (fiktiv)' }).waitFor();
    expect(await page.getByRole('option', { name: 'Søger …' }).count()).toBe(0);
  });

  it('says of a slow answer that it takes long, and stops waiting where a reader wants it', async () => {
    const page = await explorer.open('da/about');
    await page.route(API, async () => {});
    await page.clock.install();
    await page.evaluate("history.pushState(null, '', '/da/search?q=a')");
    await page.locator('[aria-busy="true"]').waitFor();
    expect(await page.getByText('Det tager længere end normalt.').count()).toBe(0);
    await page.clock.runFor(5_000);
    await page.getByText('Det tager længere end normalt.').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Prøv igen' }).waitFor();
    await answered(page);
  });

  it('shows names of 300 characters without a break, and says of each in which language it is', async () => {
    const long = 'Længestenavn'.repeat(25);
    const page = await explorer.open('da/overlaps', {
      viewport: { width: 360, height: 800 },
      between: async (page) => {
        await page.route(API, async (route) => {
          const text = await (await route.fetch()).text();
          const named = text.replaceAll(
            /"name":\{"text":"[^"]*","language":"DA"\}/gu,
            `"name":{"text":"${long}","language":"EN"}`,
          );
          await route.fulfill({ body: named, contentType: 'application/json' });
        });
      },
    });
    const name = page.locator('main h2 a').first();
    expect([await name.textContent(), await name.getAttribute('lang')]).toEqual([long, 'en']);
    for (const path of [
      'da/overlaps',
      'da/meetings',
      'da/gaps?view=table',
      'da/organisations',
      'da/network?view=table',
    ])
      expect([path, await overhangOf(page, path)]).toEqual([path, 0]);
  });

  it('leaves out a parameter of another page, and says so', async () => {
    const page = await explorer.open('da/organisations?class=succession&sure=reported');
    await page.getByText('Adressen havde et filter, der ikke findes her: class.').waitFor();
    expect(await page.getByLabel(/^Sikkerhed/u).inputValue()).toBe('REPORTED');
  });

  it('moves nothing for whoever wants no motion', async () => {
    const page = await explorer.open('da/overlaps', { reducedMotion: 'reduce' });
    await page
      .getByRole('button', { name: /oplysninger bag$/u })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
  });

  it('has the colours that were chosen in another tab', async ({ expect }) => {
    const page = await explorer.open('da/about');
    await page.getByLabel('Farver').selectOption('dark');
    const other = await page.context().newPage();
    await other.goto(`${explorer.origin}en/about`);
    await answered(other);
    expect(await other.locator('html').getAttribute('data-theme')).toBe('dark');
    await other.getByLabel('Colours').selectOption('light');
    await expect.poll(async () => page.locator('html').getAttribute('data-theme')).toBe('light');
  });

  it('says without JavaScript what is needed, and where the API and tables are', async () => {
    const address = `${explorer.origin}da/organisations/organisation:nobody`;
    const [, without = ''] = (await (await fetch(address)).text()).split('<noscript>');
    const links = [...without.matchAll(/href="(?<to>[^"]+)"/gu)].map(
      ({ groups }) => new URL(groups?.['to'] ?? '', address),
    );
    const paths = new Set(links.map(({ pathname }) => pathname));
    expect(paths).toEqual(new Set(['/graphql', '/export/network-nodes.csv', '/export/network-edges.csv']));
  });
});
