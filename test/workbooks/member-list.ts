// cspell:ignore nyebroende
import { sheetOf, type Row } from './files.js';

/** A member list as an office keeps it: titles, contacts, numbers and dates in all spellings, a double, a total. */
export const memberRows: readonly Row[] = [
  ['Medlemsliste for Eksempelnettet'],
  ['Opdateret 31-03-2026 af sekretariatet'],
  [],
  ['', '', '', '', '', 'Kontaktperson', '', '', ''],
  [
    'Nr.',
    'MEDLEMSORGANISATION',
    'CVR-nr.',
    'Hjemmeside',
    'Medlem siden',
    'Navn',
    'E-mail',
    'Land',
    'Temaer',
    'Kontingent',
  ],
  [
    1,
    'Blå Anemone',
    'DK41558849',
    'www.anemone.example',
    '01-05-2009',
    'Kim Eksempel',
    'kim@anemone.example',
    'Danmark',
    'Klima; Civilt råderum',
    5000,
  ],
  [2, 'De Syv Søstre (fiktiv)', '25 56 40 22', '', 2014, 'Bo Eksempel', 'bo@soestre.example', 'Danmark', '', 2500],
  [
    3,
    'Nye Brønde',
    11016480,
    'nyebroende.example',
    new Date('2024-12-31'),
    'Ea Eksempel',
    '12 34 56 78',
    'DK',
    'Klima',
    1000,
  ],
  [],
  [4, 'Foreningen Havnens Venner', 'CVR-nr. 20697148', '', 'december 2014', '', '', 'Danmark', '', 1000],
  [5, 'Forening Havnens Venner', '', '', '', '', '', '', '', 0],
  [6, 'Nye Brønde', '11016480', '', '31.12.2024', '', '', '', '', 0],
  [7, 'Rugbrød uden Grænse', '36011971', '', '03/04/2016', 'Liv Eksempel', '', 'Denmark', '', 9000],
  [8, 'Fjordens Folk', 2007983, 'https://fjord.example', '2020', '', '', 'Norge', '', 500],
  [9, 'Skovens Børn', '19002595', '', '', '', '', '', '', 500],
  [],
  ['I alt', '', '', '', '', '', '', '', '', 19500],
];

export const memberSheet = sheetOf(memberRows, {
  name: 'Medlemmer',
  merges: [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 9 },
    { startRow: 3, startCol: 5, endRow: 3, endCol: 6 },
  ],
});
