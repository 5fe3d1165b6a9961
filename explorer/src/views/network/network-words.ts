import { bilingual, counted } from '../../words/bilingual.js';

/** Words of networks against networks. */
export const networkWords = bilingual(
  {
    title: 'Hvor netværkene mødes – og hvor broen mangler',
    standsOut: (a: string, b: string, themes: string) =>
      `${a} og ${b} mangler en bro om ${counted(themes, 'fælles tema', 'fælles temaer')} og har ingen fælles medlemmer`,
    told: 'Kun registrerede medlemmer tæller med: et netværk kan have mange flere, end der er kendt.',
    outside: (networks: string) => `Uden for billedet: ${networks} netværk med færre forbindelser.`,
    known: (count: string) => `${count} kendte`,
    meets: 'Fælles medlemmer: jo tykkere, jo flere',
    lacks: 'Temaer, som begge arbejder med uden en fælles indsats om dem; ingen fælles medlemmer',
    strongest: 'Stærkest møde',
    missing: 'Mangler en bro',
    shared: (count: number) => `${count} fælles`,
    themes: (count: number) => counted(count, 'tema', 'temaer'),
    meetSays: (a: string, b: string, shared: string, names: string) => `${a} og ${b}: ${shared} – ${names}.`,
    lackSays: (a: string, b: string, themes: string, names: string) =>
      `${a} og ${b} arbejder begge med ${themes}, men ingen bro er registreret: ${names}.`,
    first: 'Netværk',
    second: 'Andet netværk',
    membersOfA: 'Kendte medlemmer',
    membersOfB: 'Kendte medlemmer af det andet',
    sharedCount: 'Fælles medlemmer',
    missingCount: 'Temaer uden bro',
    who: 'Hvem',
    on: 'Hvilke temaer',
    empty: 'Intet netværk har medlemmer eller temaer til fælles med et andet, så vidt det er registreret.',
    emptyThen:
      'I den tid har intet netværk medlemmer til fælles med et andet, så vidt det er registreret. Medlemskaber står ofte uden dato.',
    ever: 'Se hele perioden',
    all: 'Vis alle netværk',
    count: (shown: string, all: string) => `Viser ${shown} af ${all} par.`,
    none: 'Ingen.',
  },
  {
    title: 'Where networks meet, and where the bridge is missing',
    standsOut: (a: string, b: string, themes: string) =>
      `${a} and ${b} lack a bridge on ${counted(themes, 'common theme', 'common themes')}, and have no common members`,
    told: 'Only members on record count: a network may have many more than are known.',
    outside: (networks: string) => `Outside the picture: ${counted(networks, 'network', 'networks')} with fewer links.`,
    known: (count: string) => `${count} known`,
    meets: 'Common members: the thicker, the more',
    lacks: 'Themes that both work on without a common initiative on them; no common members',
    strongest: 'Meet the most',
    missing: 'Lack a bridge',
    shared: (count: number) => `${count} in common`,
    themes: (count: number) => counted(count, 'theme', 'themes'),
    meetSays: (a: string, b: string, shared: string, names: string) => `${a} and ${b}: ${shared} – ${names}.`,
    lackSays: (a: string, b: string, themes: string, names: string) =>
      `${a} and ${b} both work on ${themes}, but no bridge is on record: ${names}.`,
    first: 'Network',
    second: 'Other network',
    membersOfA: 'Known members',
    membersOfB: 'Known members of the other',
    sharedCount: 'Common members',
    missingCount: 'Themes without a bridge',
    who: 'Who',
    on: 'Which themes',
    empty: 'No network has members or themes in common with another, as far as is on record.',
    emptyThen:
      'In that time no network has members in common with another, as far as is on record. Memberships often carry no date.',
    ever: 'See all time',
    all: 'Show all networks',
    count: (shown: string, all: string) => `Showing ${shown} of ${counted(all, 'pair', 'pairs')}.`,
    none: 'None.',
  },
);
