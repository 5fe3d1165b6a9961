// cspell:ignore rels openxmlformats officedocument spreadsheetml opendocument
import { crc32, deflateRawSync } from 'node:zlib';

/** A file within a zip, which may lie about its size or its checksum, or say that it is encrypted. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly size?: number;
  readonly checksum?: number;
  readonly encrypted?: boolean;
}

/** A zip file of these parts, byte by byte: a library would not write what is wrong. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size, checksum, encrypted } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const file = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted === true ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksum ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? bytes.length, 18);
    common.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u{3}\u{4}'), common, file, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u{1}\u{2}'), Buffer.from([20, 0]), common, tail, file]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u{5}\u{6}', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'xl/worksheets/sheet1.xml';

/** A sheet of Excel as XML. */
export const sheetXml = (rows: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

export const rowXml = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((cell, at) => `<c r="${'ABCDEF'.charAt(at)}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

/** A workbook of one sheet with this XML. */
export const packed = (sheet: string | Uint8Array, more: Partial<Part> = {}, others: readonly Part[] = []): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/${SHEET}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>${others.map(({ name }, at) => `<Relationship Id="rId${at + 2}" Type="${OFFICE}/${name.includes('Strings') ? 'sharedStrings' : 'styles'}" Target="${name.replace('xl/', '')}"/>`).join('')}</Relationships>`,
    },
    { name: SHEET, content: sheet, ...more },
    ...others,
  ]);

const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';

/** A workbook of OpenDocument of one sheet with these rows as XML. */
export const openDocument = (rows: string, head = '', manifest = ''): Buffer =>
  zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?>${head}<office:document-content xmlns:office="${OPEN}:office:1.0" xmlns:table="${OPEN}:table:1.0" xmlns:text="${OPEN}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Ark1">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
    {
      name: 'META-INF/manifest.xml',
      content: `<?xml version="1.0"?><manifest:manifest xmlns:manifest="${OPEN}:manifest:1.0">${manifest}</manifest:manifest>`,
    },
  ]);

export const openCell = (text: string, attributes = ''): string =>
  `<table:table-cell xmlns:office="${OPEN}:office:1.0" office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
