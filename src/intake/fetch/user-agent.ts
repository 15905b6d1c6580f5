import { readFileSync } from 'node:fs';

const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const { version } = JSON.parse(manifest) as { version: string };

/// The name that robots.txt files address us by.
export const PRODUCT = 'OnRecord';

/// What sites see of us: "OnRecord/1.2.3 (+https://harbour.example/about)". Throws `RangeError` when
/// the contact (a web or mail address) is not of plain ASCII without spaces and parentheses.
export function userAgent(contact?: string): string {
  if (contact === undefined) return `${PRODUCT}/${version}`;
  if (!/^[!-'*-~]{1,200}$/.test(contact))
    throw new RangeError(`contact is “${contact}”, which is no web or mail address in plain ASCII`);
  return `${PRODUCT}/${version} (+${contact})`;
}
