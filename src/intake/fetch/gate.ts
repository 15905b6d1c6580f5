import { isIP } from 'node:net';
import { notPublic } from './addresses.ts';
import { refused } from './errors.ts';

export interface Address {
  address: string;
  family: number;
}

/// What may be fetched from. All of it is for tests, which have a server on this machine and names
/// of their own: no option of a command and nothing in the environment may end here.
export interface Gate {
  /// 80 and 443 unless given.
  ports?: readonly number[];
  /// Says of an address that would be refused that it may be connected to.
  allow?: (address: string) => boolean;
  /// All addresses of a host name; those of the system unless given.
  lookup?: (host: string) => Promise<readonly Address[]>;
}

const PORTS = [80, 443];
const LONGEST = 2048;

// Names that only a private network or this machine knows (RFC 6761, 6762, 7686, 8375, 9476).
const LOCAL_NAMES = /(?:^|\.)(?:localhost|localdomain|local|internal|lan|onion|home\.arpa)$/;

const ADVICE =
  'Only public web pages are fetched; if this is yours, save it as a file and read that.';

/// The address as a URL without its fragment. Throws `OnRecordError` with code `fetch-refused` when
/// it is none, or one that is never fetched. `from` is the page that redirects there.
export function publicUrl(address: string, gate: Gate, from?: URL): URL {
  const url = address.length > LONGEST ? null : URL.parse(address, from?.href);
  const via = from ? ` (${from.href} redirects there)` : '';
  if (!url) {
    const most = `at most ${LONGEST} characters`;
    throw refused(`${shown(address)} is no web address${via}. Give one like https://… of ${most}.`);
  }
  const reason = reasonAgainst(url, gate);
  // A message may end in a log.
  url.username = url.password = '';
  if (reason) throw refused(`${shown(url.href)} is not fetched${via}: ${reason}. ${ADVICE}`);
  url.hash = '';
  return url;
}

function reasonAgainst(url: URL, gate: Gate): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `“${shown(url.protocol)}” is neither http nor https`;
  if (url.username || url.password) return 'it holds a user name or password';
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const ports = gate.ports ?? PORTS;
  if (!ports.includes(port)) return `port ${port} is not ${ports.join(' or ')}`;
  return reasonAgainstHost(hostOf(url), gate);
}

/// The host without the brackets of an IPv6 address and without dots at its end.
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$|\.{1,9}$/g, '');
}

function reasonAgainstHost(host: string, gate: Gate): string | null {
  if (isIP(host)) return reasonAgainstAddress(host, gate);
  if (LOCAL_NAMES.test(host)) return `${shown(host)} is a name inside a machine or network`;
  if (!host.includes('.'))
    return `${shown(host)} is a name without a dot, which no public site has`;
  return host.includes('..') || host.endsWith('.') ? `${shown(host)} has an empty part` : null;
}

/// Why an address is not connected to, or null when it may be.
export function reasonAgainstAddress(address: string, gate: Gate): string | null {
  const what = notPublic(address);
  return what === null || gate.allow?.(address) ? null : `${shown(address)} is ${what}`;
}

/// Checks all addresses that a name has: one that is not public refuses them all. Throws
/// `OnRecordError` with code `fetch-refused`.
export function checkAddresses(host: string, addresses: readonly Address[], gate: Gate): void {
  for (const { address } of addresses) {
    const reason = reasonAgainstAddress(address, gate);
    if (reason) throw refused(`${shown(host)} is not connected to: ${reason}. ${ADVICE}`);
  }
}

/// Text from outside, safe to print: at most 200 characters, only what ASCII shows.
export function shown(text: string): string {
  const short = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return short.replace(/[^\x20-\x7e…]/g, '?');
}
