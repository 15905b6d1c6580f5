/// Whether two addresses are of one site: hosts that are the same but for a “www.” or what feeds are served from.
export function isSameSite(one: string, other: string): boolean {
  const host = hostOf(one);
  return host !== '' && host === hostOf(other);
}

const hostOf = (address: string): string =>
  (URL.parse(address)?.hostname ?? '').replace(/^(?:www|feeds?|rss)\./, '');
