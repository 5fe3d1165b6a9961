/** A word or phrase in Danish and in English. */
export type Phrase = readonly [da: string, en: string];

/** What fictional themes and needs are about. */
export const topics: readonly [Phrase, ...Phrase[]] = [
  ['klimatilpasning', 'climate adaptation'],
  ['civilt råderum', 'civic space'],
  ['ligestilling', 'gender equality'],
  ['fødevaresikkerhed', 'food security'],
  ['rent drikkevand', 'safe water'],
  ['digital sikkerhed', 'digital safety'],
  ['ungdom', 'youth'],
  ['uddannelse', 'education'],
  ['sundhed', 'health'],
  ['nødhjælp', 'humanitarian aid'],
  ['lokalt lederskab', 'local leadership'],
  ['frivillighed', 'volunteering'],
  ['handicap og inklusion', 'disability inclusion'],
  ['skov og natur', 'forests and nature'],
  ['anstændigt arbejde', 'decent work'],
  ['oprindelige folk', 'indigenous peoples'],
  ['fred og forsoning', 'peace and reconciliation'],
  ['børns rettigheder', 'rights of the child'],
  ['skattepolitik', 'tax policy'],
  ['handel og udvikling', 'trade and development'],
  ['migration', 'migration'],
  ['byudvikling', 'urban development'],
  ['mental trivsel', 'mental well-being'],
  ['antikorruption', 'anti-corruption'],
];

/** How it is seen, in front of what it is about. */
export const angles: readonly [Phrase, ...Phrase[]] = [
  ['Fælles læring om', 'Joint learning on'],
  ['Nye veje til', 'New ways to'],
  ['Stærkere sammen om', 'Stronger together on'],
  ['Partnerskaber for', 'Partnerships for'],
  ['Fra viden til handling:', 'From knowledge to action:'],
  ['Rettigheder og', 'Rights and'],
  ['Erfaringer med', 'Experience with'],
  ['Mere og bedre', 'More and better'],
  ['Ledelse og', 'Leadership and'],
  ['Lokale svar på', 'Local answers to'],
  ['Forum for', 'Forum for'],
  ['Kampagne for', 'Campaign for'],
];

/** How work is done. */
export const ways: readonly [Phrase, ...Phrase[]] = [
  ['Aktionslæring', 'Action learning'],
  ['Forandringsteori', 'Theory of change'],
  ['Fortalerplan', 'Advocacy plan'],
  ['Læringsgruppe', 'Learning circle'],
  ['Kollegial sparring', 'Peer advice'],
  ['Feltbesøg', 'Field visit'],
  ['Scenarieværksted', 'Scenario workshop'],
  ['Resultathøst', 'Outcome harvesting'],
  ['Risikovurdering', 'Risk assessment'],
  ['Facilitering', 'Facilitation'],
];

/** What fictional organisations are called. */
export const bodies: readonly [Phrase, ...Phrase[]] = [
  ['Foreningen', 'Association'],
  ['Netværket', 'Network'],
  ['Fonden', 'Foundation'],
  ['Hjælpen', 'Relief'],
  ['Kirkernes', 'Church'],
  ['Ungdommens', 'Youth'],
  ['Folkets', 'People’s'],
  ['Samvirket', 'Cooperative'],
];

/** And after what. */
export const emblems: readonly [Phrase, ...Phrase[]] = [
  ['Anemone', 'Anemone'],
  ['Nordlys', 'Northern Light'],
  ['Havørn', 'Sea Eagle'],
  ['Lærke', 'Lark'],
  ['Bøgetræ', 'Beech'],
  ['Kilden', 'Spring'],
  ['Åbne Døre', 'Open Doors'],
  ['Broen', 'Bridge'],
  ['Solsikke', 'Sunflower'],
  ['Ildsjæl', 'Ember'],
  ['Sejlet', 'Sail'],
  ['Vidsyn', 'Wide View'],
];
