import { BlockList, isIP, isIPv4 } from 'node:net';

/// Networks by what they are. The registries of special addresses of IANA (RFC 6890), and the
/// addresses at which clouds tell a machine its own secrets. The first that fits names the reason.
const IPV4: Record<string, string> = {
  'an unspecified address': '0.0.0.0/8',
  'a loopback address': '127.0.0.0/8',
  'a private address': '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16',
  'a metadata address of a cloud': '169.254.169.254/32 169.254.170.2/32 168.63.129.16/32',
  'a link-local address': '169.254.0.0/16',
  'an address inside a provider': '100.64.0.0/10',
  'a protocol address': '192.0.0.0/24 192.88.99.0/24',
  'a documentation address': '192.0.2.0/24 198.51.100.0/24 203.0.113.0/24',
  'a benchmarking address': '198.18.0.0/15',
  'a multicast address': '224.0.0.0/4',
  'the broadcast address': '255.255.255.255/32',
  'a reserved address': '240.0.0.0/4',
};

/// Mapped, compatible, translated (SIIT, NAT64), 6to4 and Teredo addresses lead to the IPv4 address
/// inside them, by ways that differ between machines; none is needed to reach a public site by name.
const IPV6: Record<string, string> = {
  'an unspecified address': '::/128',
  'a loopback address': '::1/128',
  'an IPv4 address inside an IPv6 one':
    '::/96 ::ffff:0:0/96 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 2002::/16 2001::/32',
  'a metadata address of a cloud': 'fd00:ec2::254/128 fd20:ce::254/128 fd00:c1::a9fe:a9fe/128',
  'a unique local address': 'fc00::/7',
  'a link-local address': 'fe80::/10',
  'a site-local address': 'fec0::/10',
  'a multicast address': 'ff00::/8',
  'a documentation address': '2001:db8::/32 3fff::/20',
  'a benchmarking address': '2001:2::/48',
  'a protocol address': '2001::/23 100::/64',
};

type Kinds = readonly (readonly [what: string, networks: BlockList])[];

// An IPv4 address counts as a member of `::ffff:0:0/96`, so each family has its own lists.
const IPV4_KINDS = kindsOf(IPV4, 'ipv4');
const IPV6_KINDS = kindsOf(IPV6, 'ipv6');
const GLOBAL_UNICAST = blockList('2000::/3', 'ipv6');

/// What an address is that no public site has ("a loopback address"), or null when it is public.
/// Takes the plain spellings of `node:net`; everything else is "no IP address".
export function notPublic(address: string): string | null {
  if (!isIP(address) || address.includes('%')) return 'no plain IP address';
  if (isIPv4(address)) return kindOf(address, 'ipv4', IPV4_KINDS);
  const kind = kindOf(address, 'ipv6', IPV6_KINDS);
  return kind ?? (GLOBAL_UNICAST.check(address, 'ipv6') ? null : 'a reserved address');
}

function kindOf(address: string, family: 'ipv4' | 'ipv6', kinds: Kinds): string | null {
  return kinds.find(([, networks]) => networks.check(address, family))?.[0] ?? null;
}

function kindsOf(table: Record<string, string>, family: 'ipv4' | 'ipv6'): Kinds {
  return Object.entries(table).map(([what, networks]) => [what, blockList(networks, family)]);
}

function blockList(networks: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks.split(' ')) {
    const [address, prefix] = network.split('/');
    list.addSubnet(address!, Number(prefix), family);
  }
  return list;
}
