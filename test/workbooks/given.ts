/** A sheet as a request gives it. */
export interface GivenSheet {
  readonly name: string;
  readonly content: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

export const givenSheet = (text: string, answers: Readonly<Record<string, string>>): GivenSheet => ({
  name: 'Medlemmer.csv',
  content: Buffer.from(text).toString('base64'),
  answers: Object.entries(answers).map(([question, answer]) => ({ question, answer })),
});

/** A list of one member, of whom all is known but the date. */
export const oneMember = 'Organisation;Medlem siden\r\nStenhuggerlauget;2020';
export const aboutMembers = {
  about: 'MEMBERS',
  network: 'Klimakredsen',
  source: 'Klimakredsens medlemmer 2026',
  asOf: '2026-03',
  confidence: 'CONFIRMED',
};

/** The same as the arguments of a mutation. */
export const importingOneMember = (): string => {
  const { name, content, answers } = givenSheet(oneMember, aboutMembers);
  const given = answers.map(({ question, answer }) => `{ question: "${question}", answer: "${answer}" }`).join(', ');
  return `sheet: { name: "${name}", content: "${content}", answers: [${given}] }, madeOn: 1`;
};
