import { deflateSync } from 'node:zlib';
import { documentPart, paragraph, properties, zip } from '../../test/intake/docxs.ts';
import { BODY } from '../../test/intake/article.ts';
import { pdf, pdfOf, setIn } from '../../test/intake/pdfs.ts';
import type { Chance } from '../chance.ts';
import { mutatedBytes } from '../mutations/bytes.ts';
import { mutatedMarkup } from '../mutations/markup.ts';
import { mutatedText } from '../mutations/text.ts';
import { fileTarget } from './files.ts';

const CONTENT = [
  paragraph('Pier to close', 'Title'),
  ...BODY.map((words) => paragraph(words)),
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>one</w:t><w:tab/><w:br/></w:r></w:p></w:tc></w:tr></w:tbl>',
  '<w:p><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>',
  '<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>box</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>',
  '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r></w:p>',
].join('');
const DOCUMENT = documentPart(CONTENT);
const PROPERTIES = properties(
  '<dc:title>Pier</dc:title><dc:creator>Lena Hart</dc:creator><dcterms:modified>2031-05-14T09:30:00Z</dcterms:modified>',
);
const DOCX_PIECES =
  '<w:p>|</w:p>|<w:r><w:t>|</w:t></w:r>|<w:t/>|<w:tab/>|<w:del>|</w:del>|<mc:Fallback>|<w:vanish/>|<!DOCTYPE a>|<![CDATA[|]]>|<!--|-->|<?x y?>|&amp;|&#0;|' +
  '&#x10FFFF;|&none;|xmlns:w="x"|<x:y xmlns:x="z">|<w:pStyle w:val="Title"/>|\0|\ufffe|<|>|"';

/// XML that was changed, packed into a sound archive.
function docx(chance: Chance): Uint8Array {
  const way = chance.below(10);
  if (way === 0) return mutatedBytes(chance, [zip(DOCUMENT, PROPERTIES)], { pieces: ZIP_PIECES });
  const document = { ...DOCUMENT, content: changedXml(chance, DOCUMENT.content as string) };
  const core = way < 7 ? PROPERTIES.content : changedXml(chance, PROPERTIES.content as string);
  return zip(document, { ...PROPERTIES, content: core });
}

function changedXml(chance: Chance, content: string): Uint8Array | string {
  const material = { texts: [content], pieces: DOCX_PIECES.split('|') };
  const way = chance.below(8);
  if (way === 0) return mutatedBytes(chance, [Buffer.from(content)]);
  return way < 3 ? mutatedText(chance, material, 100_000) : mutatedMarkup(chance, material);
}

const ZIP_PIECES = ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', 'PK\x06\x06', 'word/document.xml'];

/// Archives with a damaged list of contents, or that lie in it.
function zipped(chance: Chance): Uint8Array {
  const content = DOCUMENT.content as string;
  const lying = zip(
    { ...DOCUMENT, content, length: chance.pick([0, 1, content.length - 1, 0xffffffff]) },
    { name: chance.pick(['../../etc/passwd', '', 'a'.repeat(9000)]), content: 'x' },
    { ...DOCUMENT, encrypted: chance.happens(0.5) },
  );
  const bomb = zip({ ...DOCUMENT, content: 'a'.repeat(chance.few(8_000_000)) });
  const seeds = [zip(DOCUMENT, PROPERTIES), zip(PROPERTIES), lying, bomb];
  return chance.happens(0.1)
    ? chance.pick(seeds)
    : mutatedBytes(chance, seeds, { pieces: ZIP_PIECES });
}

const PAGE = setIn(BODY, 60);
const DRAWN = 'BT /F1 12 Tf 1 0 0 1 72 700 Tm (The pier stays, Ana Brook said.) Tj ET';
const PDFS = [
  pdf([PAGE], { info: '/Title (Pier to close) /Author (Lena Hart)' }),
  pdf([PAGE, setIn(BODY, 30), PAGE], { packed: true }),
  pdfOf([DRAWN]),
  pdf([PAGE], { trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (a) /U (b) >>' }),
];
const PDF_PIECES =
  'BT|ET|Tj|TJ|Td|Tm|q|Q|Do|(|)|<|>|<<|>>|[|]|/F1 12 Tf|/F1 1e30 Tf|0 0 0 0 0 0 Tm|1 0 0 1 1e30 -1e30 Tm|BI|ID|EI|BMC|EMC|BDC|obj|endobj|stream|' +
  'endstream|xref|trailer|startxref|%%EOF|/Length 99999999|/Length 0|/Filter /FlateDecode|/Filter [/ASCIIHexDecode /LZWDecode]|/Filter /RunLengthDecode|' +
  '/DecodeParms << /Predictor 15 /Columns 9999999 >>|/Kids [2 0 R]|/Count 999999999|/Parent 4 0 R|1 0 R|3 0 R|/Type /ObjStm /N 9999 /First 1|/Type /XRef|' +
  '/Prev 0|/Root 2 0 R|/Encoding /Identity-H|/ToUnicode 4 0 R|/Subtype /Type3|/Subtype /Type0|/DescendantFonts [3 0 R]|/Contents [5 0 R 5 0 R]|sh|Tf|Tz|TL|T*|\'|"';

/// The whole file is changed, or the content of its pages, which are then put together soundly.
function pdfFile(chance: Chance): Uint8Array {
  const pieces = PDF_PIECES.split('|');
  if (chance.happens(0.6)) return mutatedBytes(chance, PDFS, { pieces });
  const spaced = pieces.map((piece) => ` ${piece} `);
  const contents = Array.from({ length: chance.few(4) }, () => {
    const drawn = mutatedBytes(chance, [Buffer.from(DRAWN), Buffer.from(`${DRAWN}\n`.repeat(40))], {
      pieces: spaced,
    });
    return chance.happens(0.5) ? drawn : deflateSync(drawn);
  });
  return pdfOf(contents, { packed: chance.happens(0.3) });
}

export const documents = [
  fileTarget({ name: 'pdf', tells: 'PDFs are taken in', ending: 'pdf', seconds: 5 }, pdfFile),
  fileTarget(
    {
      name: 'docx',
      tells: 'Word documents are taken in, changed inside a sound ZIP',
      ending: 'docx',
      seconds: 5,
    },
    docx,
  ),
  fileTarget(
    {
      name: 'zip',
      tells: 'damaged and lying ZIP archives are taken in',
      ending: 'docx',
      seconds: 5,
    },
    zipped,
  ),
];
