import { addressIn, hex, NETWORKS, type Numbered } from '../checks/addresses.ts';
import type { Chance } from '../chance.ts';

/// An address that no public site has, drawn from all kinds of them, at times at the end of its kind.
export function specialAddress(chance: Chance): Numbered {
  const edge = chance.below(4);
  const rest = edge === 0 ? 0n : edge === 1 ? (1n << 128n) - 1n : randomBits(chance);
  return addressIn(chance.pick(NETWORKS), rest);
}

function randomBits(chance: Chance): bigint {
  const words = Array.from({ length: 8 }, () => hex(chance.below(65536), 4));
  return BigInt(`0x${words.join('')}`);
}

/// An address as a lookup gives it.
export function plainAddress({ bits, value }: Numbered): string {
  return bits === 32
    ? bytesOf(value).join('.')
    : groupsOf(value)
        .map((group) => hex(group))
        .join(':');
}

/// An address as it can stand in a URL: in one of the many ways in which it can be written.
export function spelledHost(address: Numbered, chance: Chance): string {
  if (address.bits === 128) return `[${spelledIpv6(address, chance)}]`;
  const way = chance.below(3);
  if (way === 0) return `[${spelledIpv6(insideIpv6(address.value, chance), chance)}]`;
  return disguised(spelledIpv4(address.value, chance), chance);
}

/// The IPv4 address in one that leads to it: mapped, compatible, translated, 6to4, NAT64.
function insideIpv6(value: bigint, chance: Chance): Numbered {
  const prefixes = [0xffffn << 32n, 0n, 0xffffn << 48n, 0x64ff9bn << 96n];
  if (chance.happens(0.2)) return { bits: 128, value: (0x2002n << 112n) | (value << 80n) };
  return { bits: 128, value: chance.pick(prefixes) | value };
}

/// In one to four parts, each in tens, eights or sixteens.
function spelledIpv4(value: bigint, chance: Chance): string {
  const count = chance.pick([1, 2, 3, 4, 4, 4]);
  const bytes = bytesOf(value);
  const last = BigInt(
    `0x${bytes
      .slice(count - 1)
      .map((byte) => hex(byte, 2))
      .join('')}`,
  );
  const parts = [...bytes.slice(0, count - 1).map(BigInt), last];
  return parts.map((part) => digits(part, chance)).join('.');
}

function digits(value: bigint, chance: Chance): string {
  const zeros = '0'.repeat(chance.happens(0.2) ? chance.few(12) : 0);
  const base = chance.pick([10, 10, 8, 16]);
  if (base === 8) return `0${zeros}${value.toString(8)}`;
  if (base === 16) return `${chance.pick(['0x', '0X'])}${zeros}${value.toString(16)}`;
  return value.toString();
}

/// In other signs that become the same digits and dots: wide ones, circled ones, percent signs.
function disguised(host: string, chance: Chance): string {
  const end = chance.pick(['', '', '.', '。']);
  const share = chance.pick([0, 0, 0.3, 1]);
  const signs = Array.from(host, (sign) => (chance.happens(share) ? other(sign, chance) : sign));
  return signs.join('') + end;
}

function other(sign: string, chance: Chance): string {
  const code = sign.charCodeAt(0);
  const wide = String.fromCodePoint(code + 0xfee0);
  const others = [wide, `%${hex(code, 2)}`, ...encodeURIComponent(wide).match(/(?:%..)+/g)!];
  if (sign === '.') others.push('。', '｡');
  if (sign >= '1' && sign <= '9') others.push(String.fromCodePoint(0x245f + Number(sign)));
  return chance.pick([...others, `${sign}\u00ad`, `\u200b${sign}`]);
}

function spelledIpv6({ value }: Numbered, chance: Chance): string {
  const groups = groupsOf(value).map((group) => hex(group, chance.pick([1, 1, 4])));
  const ended = chance.happens(0.3)
    ? [...groups.slice(0, 6), bytesOf(value & 0xffffffffn).join('.')]
    : groups;
  const words = ended.join(':');
  const short = chance.happens(0.6) ? words.replace(/(?:^|:)(?:0+(?::|$)){2,8}/, '::') : words;
  return chance.happens(0.3) ? short.toUpperCase() : short;
}

const bytesOf = (value: bigint): number[] =>
  [24n, 16n, 8n, 0n].map((shift) => Number((value >> shift) & 0xffn));

const groupsOf = (value: bigint): number[] =>
  Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(112 - 16 * i)) & 0xffffn));

const BEFORE = [
  'http://',
  'https://',
  'HTTP://',
  ' http://',
  'http:\\\\',
  'http:///',
  'ht\ntp://',
  '//',
  'http:/',
  'https:',
];
const USERS = ['', '', '', '', 'a@', 'a:b@', '@', 'herald.example@', 'herald.example%40', ':@'];
const PORTS = ['', '', '', ':', ':80', ':443', ':0080', ':8080', ':00000000443', ':65616'];
const AFTER = ['', '/', '/a?b=c#d', '\\', '?x', '#x', '/%2e%2e/', '\t', ' ', '\u3000'];

/// A URL of the host, with what can stand around it.
export function dressed(host: string, chance: Chance): string {
  const url =
    chance.pick(BEFORE) + chance.pick(USERS) + host + chance.pick(PORTS) + chance.pick(AFTER);
  if (chance.happens(0.9)) return url;
  const at = chance.below(url.length);
  return url.slice(0, at) + chance.pick(['\t', '\n', '\r']) + url.slice(at);
}
