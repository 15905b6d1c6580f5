import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import { notPublic } from '../../src/intake/fetch/addresses.ts';
import { checkAddresses, hostOf, publicUrl } from '../../src/intake/fetch/gate.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import type { Chance } from '../chance.ts';
import { isSpecial, numbered } from '../checks/addresses.ts';
import { dressed, plainAddress, specialAddress, spelledHost } from '../mutations/addresses.ts';
import { mutatedText } from '../mutations/text.ts';
import type { Counts, Target } from '../target.ts';

interface Forged {
  /// What is asked for.
  readonly url: string;
  /// The page that redirects there.
  readonly from?: string;
  /// What a lookup of a name gives.
  readonly addresses: readonly string[];
  /// True when the URL is one of an address that no public site has.
  readonly special: boolean;
}

const FROM = 'https://herald.example/news/';
const NAMES = [
  'localhost',
  'a.localhost.',
  'printer.local',
  'x.internal',
  'intranet',
  'a..b.example',
];
const ODD = {
  texts: [FROM, 'http://127.0.0.1/', 'https://[::1]/', 'https://xn--e1afmkfd.example:443/'],
  pieces: ['://', '@', ':', '[', ']', '%', '#', '\\', '..', '。', '0x7f', '::', 'file:', 'data:'],
};

/// Nothing is fetched: the gate alone is asked.
export const urls: Target = {
  name: 'urls',
  tells: 'forged addresses are put to the gate of fetching, and none may pass',
  ending: 'json',
  seconds: 2,
  open: () => ({
    make: (chance) => Buffer.from(JSON.stringify(forged(chance))),
    check: (input) => checkForged(JSON.parse(Buffer.from(input).toString()) as Forged),
  }),
};

function forged(chance: Chance): Forged {
  const addresses = [plainAddress(specialAddress(chance))];
  if (chance.happens(0.5)) addresses.splice(chance.below(2), 0, '2606:4700::1', '8.8.8.8');
  const redirected = chance.happens(0.4) ? { from: FROM } : {};
  const common = { addresses, ...redirected };
  if (chance.happens(0.15))
    return { url: mutatedText(chance, ODD, 3000), special: false, ...common };
  const host = chance.happens(0.1)
    ? chance.pick(NAMES)
    : spelledHost(specialAddress(chance), chance);
  return { url: dressed(host, chance), special: true, ...common };
}

function checkForged({ url, from, addresses, special }: Forged): Counts {
  refusal(() =>
    checkAddresses(
      'herald.example',
      addresses.map((address) => ({ address, family: 4 })),
      {},
    ),
  );
  for (const address of addresses)
    if (isSpecial(numbered(address)!)) assert.ok(notPublic(address), `${address} counts as public`);
  try {
    const base = from === undefined ? undefined : new URL(from);
    const passed = publicUrl(url, {}, base);
    checkPassed(passed);
    const isOwn = base !== undefined && passed.host === base.host;
    assert.ok(!special || isOwn, `${passed.href} passes`);
    return { forged: 1, passed: 1 };
  } catch (error) {
    checkRefusal(error);
    return { forged: 1, refused: 1 };
  }
}

/// What passes may be a public page.
function checkPassed(url: URL): void {
  const host = hostOf(url);
  assert.match(url.protocol, /^https?:$/);
  assert.equal(url.username + url.password + url.hash, '');
  assert.ok(['', '80', '443'].includes(url.port), `port ${url.port} passes`);
  assert.ok(host.includes('.') || isIP(host), `${host} passes`);
  const address = numbered(host);
  assert.equal(address !== null, isIP(host) !== 0);
  assert.ok(!address || !isSpecial(address), `${host} passes`);
}

function refusal(ask: () => void): void {
  try {
    ask();
  } catch (error) {
    return checkRefusal(error);
  }
  assert.fail('an address that is not public passes');
}

function checkRefusal(error: unknown): void {
  if (!(error instanceof OnRecordError)) throw error;
  assert.equal(error.code, 'fetch-refused');
  assert.match(error.message, /^[\x20-\x7e…“”’]{10,1500}$/, 'what is told of it');
}
