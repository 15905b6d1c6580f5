import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { notPublic } from '../../../src/intake/fetch/addresses.ts';

/// The first and the last address of what is refused, by what it is called.
const REFUSED: [what: RegExp, ...addresses: string[]][] = [
  [/unspecified/, '0.0.0.0', '0.255.255.255', '::'],
  [/loopback/, '127.0.0.0', '127.0.0.1', '127.255.255.255', '::1'],
  [/private/, '10.0.0.0', '10.255.255.255', '172.16.0.0', '172.31.255.255'],
  [/private/, '192.168.0.0', '192.168.255.255'],
  [
    /metadata/,
    '169.254.169.254',
    '169.254.170.2',
    '168.63.129.16',
    'fd00:ec2::254',
    'fd20:ce::254',
  ],
  [/link-local/, '169.254.0.0', '169.254.255.255', 'fe80::', 'febf:ffff::1'],
  [/inside a provider/, '100.64.0.0', '100.100.100.200', '100.127.255.255'],
  [/protocol/, '192.0.0.0', '192.0.0.192', '192.88.99.1', '2001:1ff:ffff::', '100::1'],
  [/documentation/, '192.0.2.1', '198.51.100.1', '203.0.113.255', '2001:db8::1', '3fff:fff::1'],
  [/benchmarking/, '198.18.0.0', '198.19.255.255', '2001:2::1'],
  [/multicast/, '224.0.0.0', '239.255.255.255', 'ff00::', 'ff02::1'],
  [/broadcast/, '255.255.255.255'],
  [/reserved/, '240.0.0.0', '255.255.255.254', '4000::1', '5f00::1', '1fff::1'],
  [/IPv4 address inside/, '::127.0.0.1', '::8.8.8.8', '::ffff:127.0.0.1', '::ffff:7f00:1'],
  [/IPv4 address inside/, '::ffff:8.8.8.8', '::ffff:0:10.0.0.1', '64:ff9b::10.0.0.1'],
  [/IPv4 address inside/, '64:ff9b:1::a00:1', '2002:7f00:1::', '2001:0:7f00:1::', '2001::1'],
  [/unique local/, 'fc00::', 'fdff:ffff::1'],
  [/site-local/, 'fec0::1', 'feff::1'],
  [/no plain IP address/, '', 'harbour.example', 'fe80::1%eth0', '127.1', '0x7f.0.0.1', '[::1]'],
];

/// The neighbours of what is refused, and a few addresses that sites could have.
const PUBLIC = [
  ['1.0.0.0', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255'],
  [
    '128.0.0.0',
    '169.253.255.255',
    '169.255.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
  ],
  ['192.169.0.0', '198.17.255.255', '198.20.0.0', '223.255.255.255', '168.63.129.17', '8.8.8.8'],
  ['2000::1', '2001:200::1', '2001:db9::1', '2003::1', '2606:4700::1', '2a00:1450::1', '3ffe::1'],
].flat();

suite('an address that is not public', () => {
  for (const [what, ...addresses] of REFUSED)
    test(`${what.source}: ${addresses.join(' ')}`, () => {
      for (const address of addresses) assert.match(notPublic(address) ?? 'public', what, address);
    });
});

test('all other addresses are public', () => {
  for (const address of PUBLIC) assert.equal(notPublic(address), null, address);
});
