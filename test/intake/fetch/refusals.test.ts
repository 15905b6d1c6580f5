import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { fetch } from 'undici';
import { guardedAgent } from '../../../src/intake/fetch/connect.ts';
import { fetchSafely, type FetchOptions } from '../../../src/intake/fetch/fetch-safely.ts';
import { publicUrl } from '../../../src/intake/fetch/gate.ts';
import { OnRecordError } from '../../../src/record/errors.ts';
import { random } from '../../reading/random.ts';
import { serveSite } from './server.ts';

/// Hosts that lead into this machine or its network, in every spelling that we know of. All are
/// asked for at the port where a server listens.
const HOSTS: Record<string, string[]> = {
  'this machine by name': [
    'localhost LOCALHOST localhost. localhost.. a.localhost lo%63alhost',
    'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ ｌｏｃａｌｈｏｓｔ loc\talhost lo\u00adcalhost ip6-localhost',
    'localhost.localdomain harbour harbour.local db.internal nas.lan x.home.arpa',
  ],
  'this machine by number': [
    '127.0.0.1 127.0.0.1. 127.0.0.1.. 127.1 127.0.1 127.0.0.2 127.255.255.254',
    '2130706433 017700000001 0x7f000001 0x7f.1 0x7f.0.0.1 0177.0.0.1 0177.1',
    '0x7F.0x0.0x0.0x1 00000177.0.0.01 127.0.0.0x1 %31%32%37.0.0.1 127%2e0%2e0%2e1',
    '１２７.０.０.１ 127。0。0。1 ①②⑦.⓪.⓪.① ２１３０７０６４３３ 127．0．0．1',
    '0 0.0.0.0 0x0 00 0.0 1@127.0.0.1 harbour.example@127.1 :x@127.1',
  ],
  'this machine by IPv6': [
    '[::1] [0:0:0:0:0:0:0:1] [0000::0001] [::] [::127.0.0.1] [::7f00:1]',
    '[::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:7f00:1] [::FFFF:127.0.0.1]',
    '[::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [2002:7f00:1::]',
    '[2001:0:7f00:1::] [64:ff9b:1::7f00:1]',
  ],
  'a network of one’s own': [
    '10.0.0.1 10.1 167772161 0xa000001 012.0.0.1 172.16.0.1 172.31.255.255',
    '192.168.1.1 192.168.257 3232235777 0300.0250.1.1 100.64.0.1 169.254.1.1',
    '[fc00::1] [fd12:3456::1] [fe80::1] [fec0::1] [::ffff:10.0.0.1] [::a00:1]',
    '[64:ff9b::a00:1] [2002:a00:1::1]',
  ],
  'secrets of a cloud': [
    '169.254.169.254 2852039166 0xa9fea9fe 0251.0376.0251.0376 169.254.43518',
    '[fd00:ec2::254] [::ffff:a9fe:a9fe] [64:ff9b::a9fe:a9fe] 100.100.100.200',
    '168.63.129.16 192.0.0.192 metadata.google.internal [fd20:ce::254]',
  ],
  'nobody or many': [
    '255.255.255.255 4294967295 224.0.0.1 239.255.255.250 240.0.0.1 [ff02::1]',
    '198.18.0.1 192.0.2.1 198.51.100.7 203.0.113.9 [2001:db8::1] [3fff::1]',
    '[100::1] [5f00::1] [2001:2::1]',
  ],
};

/// What is no address to fetch, wherever it leads.
const URLS: [url: string, reason: RegExp][] = [
  ['', /no web address/],
  ['harbour.example/news', /no web address/],
  ['/etc/passwd', /no web address/],
  ['http://', /no web address/],
  ['http://256.256.256.256/', /no web address/],
  ['http://[::1%25lo]/', /no web address/],
  ['http://harbour.example%00.lantra.example/', /no web address/],
  [`http://harbour.example/${'a'.repeat(2048)}`, /at most 2048 characters/],
  ['file:///etc/passwd', /neither http nor https/],
  ['ftp://harbour.example/', /neither http nor https/],
  ['gopher://127.0.0.1:25/x', /neither http nor https/],
  ['data:text/html,hello', /neither http nor https/],
  ['blob:https://harbour.example/1', /neither http nor https/],
  ['about:blank', /neither http nor https/],
  ['javascript:alert(1)', /neither http nor https/],
  ['ws://harbour.example/', /neither http nor https/],
  ['view-source:http://harbour.example/', /neither http nor https/],
  ['http://harbour.example:22/', /port 22 is not 80 or 443/],
  ['http://harbour.example:6379/', /port 6379/],
  ['https://harbour.example:8443/', /port 8443/],
  ['http://harbour.example:0/', /port 0 is not/],
  ['http://ana@harbour.example/', /user name or password/],
  ['http://:secret@harbour.example/', /user name or password/],
  ['http://harbour..example/', /empty part/],
];

const words = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));

/// An address of this machine or a network of one's own in a spelling at random: one to four parts,
/// each decimal, octal or hexadecimal, with zeros in front, in full-width or escaped digits.
function spelling(next: () => number): string {
  const below = (count: number) => Math.floor(next() * count);
  const first = [[127], [10], [169, 254], [192, 168], [172, 16 + below(16)], [0]][below(6)]!;
  const octets = [...first, below(256), below(256), below(256)].slice(0, 4);
  const whole = below(4);
  const rest = octets.slice(whole).reduce((sum, octet) => sum * 256 + octet, 0);
  const part = (value: number) => {
    const zeros = '0'.repeat(below(4));
    const radix = [10, 8, 16][below(3)]!;
    return { 10: '', 8: `0${zeros}`, 16: `0x${zeros}` }[radix] + value.toString(radix);
  };
  const letter = (one: string) => {
    const way = below(6);
    const wide = String.fromCharCode(one.charCodeAt(0) + 0xfee0);
    return way === 0 ? wide : way === 1 ? `%${one.charCodeAt(0).toString(16)}` : one;
  };
  const text = [...octets.slice(0, whole), rest].map(part).join('.');
  return Array.from(text, letter).join('') + ['', '.'][below(2)]!;
}

/// A refusal comes before any name is looked up, unless a lookup is given.
const noLookup = () => Promise.reject(new Error('a name was looked up'));

async function refusalOf(url: string, given: FetchOptions = {}): Promise<string> {
  const options = { lookup: noLookup, ...given };
  try {
    const { status } = await fetchSafely(url, options);
    return `${url} was fetched, with ${status}`;
  } catch (error) {
    assert.ok(error instanceof OnRecordError, String(error));
    assert.equal(error.code, 'fetch-refused', error.message);
    return error.message;
  }
}

/// Servers on 127.0.0.1 and, where the machine has it, on ::1, both at one port.
async function ownServers(t: TestContext) {
  const answer = (_: unknown, response: { end: (text: string) => void }) => response.end('secret');
  const site = await serveSite(t, answer);
  const other = await serveSite(t, answer, '::1', site.port).catch(() => null);
  return { site, connections: () => site.connections + (other?.connections ?? 0) };
}

suite('what leads into this machine or its network is never connected to', () => {
  for (const [where, lines] of Object.entries(HOSTS))
    test(`${where}: ${words(lines).length} spellings`, async (t) => {
      const { site, connections } = await ownServers(t);
      const options = { ports: [site.port], lookup: site.options.lookup! };
      for (const host of words(lines))
        for (const url of [`http://${host}:${site.port}/`, `https:\\\\${host}:${site.port}`])
          assert.match(await refusalOf(url, options), /is not fetched: .*Only public web pages/);
      assert.equal(connections(), 0);
    });

  test('the servers count who gets through', async (t) => {
    const { site, connections } = await ownServers(t);
    const { bytes } = await fetchSafely(site.address, site.options);
    assert.equal(String(Buffer.from(bytes)), 'secret');
    assert.equal(connections(), 1);
  });

  test('in 20,000 spellings at random', () => {
    const ADDRESS = { code: 'fetch-refused', message: /is not fetched: [\d.]+ is an? [a-z-]+ a/ };
    const next = random(7);
    for (let i = 0; i < 20_000; i++) {
      const host = spelling(next);
      assert.throws(() => publicUrl(`http://${host}/`, {}), ADDRESS, host);
    }
  });

  test('even if the check of the URL were passed', async (t) => {
    const { site, connections } = await ownServers(t);
    const { signal } = new AbortController();
    for (const host of ['127.0.0.1', '[::1]', '127.0.0.2', '0.0.0.0', 'localhost']) {
      const dispatcher = guardedAgent({ ports: [site.port] }, signal);
      const url = `http://${host}:${site.port}/`;
      await assert.rejects(fetch(url, { dispatcher }), ({ cause }: Error) => {
        assert.match(String(cause), /ot connected.*(?:loopback|unspecified) address/);
        return true;
      });
      await dispatcher.destroy();
    }
    assert.equal(connections(), 0);
  });

  test('there are more than sixty spellings', () => {
    assert.ok(words(Object.values(HOSTS).flat()).length > 60);
  });
});

suite('what is no address of a public page is refused', () => {
  for (const [url, reason] of URLS)
    test(url.slice(0, 60), async () => assert.match(await refusalOf(url), reason));

  test('without telling the password', async () => {
    const message = await refusalOf('http://ana:secret@harbour.example/');
    assert.doesNotMatch(message, /ana|secret/);
  });

  test('with messages that are safe to print', async () => {
    assert.match(await refusalOf('nowhere\u001b[2J\u202e'), /^nowhere\?\[2J\? is no web address/);
  });
});

suite('a name is what it resolves to', () => {
  const ADDRESSES = [
    '127.0.0.1 10.1.2.3 169.254.169.254 100.64.0.1 0.0.0.0 192.168.0.7',
    '::1 :: fe80::1 fe80::1%lo fd00:ec2::254 ::ffff:127.0.0.1 64:ff9b::7f00:1',
    '2002:7f00:1:: ff02::1 nowhere',
  ];
  for (const address of words(ADDRESSES))
    test(`refused when that is ${address}, alone or among others`, async (t) => {
      const { site, connections } = await ownServers(t);
      const here = { address: '127.0.0.1', family: 4 };
      const bad = { address, family: address.includes(':') ? 6 : 4 };
      for (const addresses of [[bad], [here, bad], [bad, here]]) {
        const lookup = async () => addresses;
        const allow = (one: string) => one === '127.0.0.1' && address !== '127.0.0.1';
        const options = { ports: [site.port], lookup, allow };
        const url = `http://harbour.example:${site.port}/`;
        assert.match(await refusalOf(url, options), /harbour\.example is not connected to/);
      }
      assert.equal(connections(), 0);
    });

  test('at the moment of the connection: an answer that changes gains nothing', async (t) => {
    // 127.0.0.2 stands for a public address, 127.0.0.1 for what is to be protected.
    const secret = await serveSite(t, (_, response) => response.end('secret'));
    const decoy = await serveSite(
      t,
      (_, response) => response.end('decoy'),
      '127.0.0.2',
      secret.port,
    );
    const answers = ['127.0.0.2', '127.0.0.1'];
    let asked = 0;
    const options = {
      ...decoy.options,
      lookup: async () => [{ address: answers[asked++ % 2]!, family: 4 }],
    };
    const url = `http://harbour.example:${secret.port}/`;
    assert.equal(String(Buffer.from((await fetchSafely(url, options)).bytes)), 'decoy');
    assert.equal(asked, 1);
    assert.match(await refusalOf(url, options), /127\.0\.0\.1 is a loopback address/);
    assert.deepEqual([asked, decoy.connections, secret.connections], [2, 1, 0]);
  });
});
