/// Addresses that no public site has, told apart in another way than the gate does it: as numbers, from a
/// list of our own. IANA's registries of special addresses, and what clouds and tunnels use.
export const SPECIAL = (
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 ' +
  '192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 ' +
  '224.0.0.0/4 240.0.0.0/4 168.63.129.16/32 ::/128 ::1/128 ::/96 ::ffff:0:0/96 ' +
  '::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 ' +
  '3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8'
).split(' ');

export interface Numbered {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

interface Network extends Numbered {
  /// How many of its bits are fixed.
  readonly fixed: number;
}

export const NETWORKS: readonly Network[] = SPECIAL.map((network) => {
  const [address, fixed] = network.split('/');
  return { ...numbered(address!)!, fixed: Number(fixed) };
});

/// The address in a network that has these bits behind the fixed ones.
export function addressIn({ bits, value, fixed }: Network, rest: bigint): Numbered {
  return { bits, value: value | (rest & ((1n << BigInt(bits - fixed)) - 1n)) };
}

/// True when no public site has the address.
export function isSpecial(address: Numbered): boolean {
  const inside = NETWORKS.some(({ bits, value, fixed }) => {
    const free = BigInt(bits - fixed);
    return bits === address.bits && value >> free === address.value >> free;
  });
  // All public addresses of IPv6 begin with the bits 001.
  return inside || (address.bits === 128 && address.value >> 125n !== 1n);
}

/// The number of an address in its plain spelling; null for what is none.
export function numbered(address: string): Numbered | null {
  const parts = address.split('.');
  if (parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return { bits: 32, value: BigInt(`0x${parts.map((part) => hex(Number(part), 2)).join('')}`) };
  return numberedIpv6(address);
}

function numberedIpv6(address: string): Numbered | null {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (tail) {
    const inner = numbered(tail[2]!);
    return (
      inner &&
      numberedIpv6(
        `${tail[1]}${hex(Number(inner.value >> 16n))}:${hex(Number(inner.value & 0xffffn))}`,
      )
    );
  }
  const [before = '', after, ...more] = address.split('::');
  if (more.length > 0 || !/^[\da-f:]+$/i.test(address)) return null;
  const first = before === '' ? [] : before.split(':');
  const last = after === undefined || after === '' ? [] : after.split(':');
  const missing = 8 - first.length - last.length;
  if (after === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...first, ...new Array<string>(missing).fill('0'), ...last];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  return { bits: 128, value: BigInt(`0x${groups.map((g) => g.padStart(4, '0')).join('')}`) };
}

export function hex(value: number, digits = 1): string {
  return value.toString(16).padStart(digits, '0');
}
