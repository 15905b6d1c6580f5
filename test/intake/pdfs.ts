import { deflateSync } from 'node:zlib';

/// A line of text on a page, in points from the lower left corner.
export interface Line {
  text: string;
  x?: number;
  y: number;
  size?: number;
}

interface Options {
  info?: string;
  packed?: boolean;
  /// Entries of the trailer: an `/Encrypt` dictionary.
  trailer?: string;
}

/// A PDF with a page for each list of lines, set in Helvetica.
export function pdf(
  pages: Line[][],
  { info = '', packed = false, trailer = '' }: Options = {},
): Uint8Array {
  return pdfOf(pages.map(contentOf), { info, packed, trailer });
}

/// A PDF with pages of this content.
export function pdfOf(
  contents: (string | Uint8Array)[],
  { info = '', packed = false, trailer = '' }: Options = {},
): Uint8Array {
  const kids = contents.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects: (string | Uint8Array)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const content of contents) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
      stream(content, packed),
    );
  }
  objects.push(`<< ${info} >>`);
  return assembled(objects, trailer);
}

function contentOf(lines: Line[]): string {
  const shown = lines.map(({ text, x = 72, y, size = 12 }) => {
    const escaped = text.replaceAll(/[\\()]/g, String.raw`\$&`);
    return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
  });
  return shown.join('\n');
}

function stream(content: string | Uint8Array, packed: boolean): Uint8Array {
  const raw = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const bytes = packed ? deflateSync(raw) : raw;
  const filter = packed ? ' /Filter /FlateDecode' : '';
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length}${filter} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function assembled(objects: (string | Uint8Array)[], trailer: string): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((object, i) => {
    const bytes = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(length);
    length += bytes.length;
    parts.push(bytes);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R /Info ${count - 1} 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

/// Sets paragraphs in lines of `width` characters from the top of a page on.
export function setIn(paragraphs: readonly string[], width: number, top = 760): Line[] {
  const lines: Line[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + word.length >= width) {
        lines.push({ text: line, y });
        line = '';
        y -= 14;
      }
      line += line === '' ? word : ` ${word}`;
    }
    lines.push({ text: line, y });
    y -= 28;
  }
  return lines;
}
