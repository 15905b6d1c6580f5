/// The headers of an answer that something is done with. Names as in HTTP, in camel case.
export interface Headers {
  /// The media type alone, in lower case: "text/html".
  contentType?: string;
  /// The charset the content type names, in lower case: "utf-8".
  charset?: string;
  etag?: string;
  lastModified?: string;
  retryAfter?: string;
  date?: string;
}

// Longer values are not kept: what is kept is sent back.
const LONGEST = 1000;
const CHARSET = /;\s{0,9}charset\s{0,9}=\s{0,9}"?([\w.:+-]{1,40})/i;

export function headersOf(source: { get(name: string): string | null }): Headers {
  const headers: Headers = {};
  const set = (name: keyof Headers, value: string | null | undefined) => {
    if (value && value.length <= LONGEST) headers[name] = value;
  };
  const type = source.get('content-type')?.slice(0, LONGEST);
  set('contentType', type?.split(';', 1)[0]!.trim().toLowerCase());
  set('charset', CHARSET.exec(type ?? '')?.[1]?.toLowerCase());
  set('etag', source.get('etag'));
  set('lastModified', source.get('last-modified'));
  set('retryAfter', source.get('retry-after'));
  set('date', source.get('date'));
  return headers;
}
