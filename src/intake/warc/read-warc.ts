import { given } from '../given.ts';
import type { Item, Provenance } from '../items.ts';
import { parseJson } from '../json.ts';
import { isNinjs, readNinjs } from '../ninjs.ts';
import { problemOf, refusedItem, withProblems } from '../refuse.ts';
import { takeIn, type IntakeOptions } from '../take-in.ts';
import { parseResponse } from './http.ts';
import { passedOver, payloadOf, type Page, type Payload } from './page.ts';
import { readRecords, type WarcRecord } from './records.ts';
import { SeenPages } from './seen.ts';

export interface WarcOptions extends IntakeOptions {
  /// Counts what is not listed, by why: "status 404", "type image", "record request".
  passedOver?: Map<string, number>;
}

const READ = new Set(['response', 'resource', 'conversion']);
const KNOWN = new Set(['warcinfo', 'request', 'metadata', 'continuation']);

/// The pages of a WARC file, plain or compressed, one after another as they come: answers with
/// status 200, resources and conversions that are HTML, text or JSON; a revisit as the page that it
/// repeats, when that came before. The rest is counted. What is damaged is an item with a problem,
/// and reading goes on behind it. Memory is bounded, whatever the file says of its lengths.
export async function* readWarc(
  source: AsyncIterable<Uint8Array>,
  options: WarcOptions = {},
): AsyncGenerator<Item> {
  const container = options.source ?? 'the WARC';
  const seen = new SeenPages();
  for await (const record of readRecords(source)) {
    const name = `${container}, record at byte ${record.offset}`;
    if ('problem' in record) {
      yield refusedItem(name, record.problem, { container, offset: record.offset });
      continue;
    }
    const payload = payloadIn(record, seen);
    if ('passed' in payload) count(options.passedOver, payload.passed);
    else yield* itemsOf(payload, record, name, { ...options, source: container });
  }
}

function count(counts: Map<string, number> | undefined, what: string): void {
  counts?.set(what, (counts.get(what) ?? 0) + 1);
}

function payloadIn(record: WarcRecord, seen: SeenPages): Payload {
  const type = record.headers.get('warc-type')?.toLowerCase() ?? '';
  if (type === 'revisit') return revisited(record, seen);
  if (!READ.has(type)) return { passed: `record ${KNOWN.has(type) ? type : 'unknown'}` };
  const payload = payloadOf(record);
  const { headers } = record;
  if ('page' in payload)
    seen.add([headers.get('warc-record-id'), headers.get('warc-payload-digest')], payload.page);
  return payload;
}

/// The page that the record repeats.
function revisited({ headers, block }: WarcRecord, seen: SeenPages): Payload {
  const response = parseResponse(block);
  const type = response?.headers.get('content-type');
  const passed = response && passedOver(response.status, type, [200, 304]);
  if (passed) return { passed };
  const first = headers.get('warc-refers-to');
  const page = seen.get(first, headers.get('warc-payload-digest'));
  if (page) return { page };
  const named = first === undefined ? 'one that it does not name' : first.slice(0, 100);
  const message = `The record repeats ${named}, which is not among the pages before it. Read the file that holds that one.`;
  return { problem: problemOf('revisit-unresolved', message) };
}

function* itemsOf(
  payload: Exclude<Payload, { passed: string }>,
  record: WarcRecord,
  name: string,
  options: WarcOptions,
): Generator<Item> {
  const provenance = provenanceOf(record, options.source!);
  if ('problem' in payload) {
    yield refusedItem(name, payload.problem, provenance);
    return;
  }
  const { page } = payload;
  const url = addressOf(record);
  const known = { source: name, ...given({ url, outlet: options.outlet }) };
  if (page.format === 'json') yield* ofJson(page, name, known, provenance);
  else {
    const taken = takeIn(page.bytes, { ...known, format: page.format });
    yield { name, provenance, ...withProblems(taken, page.problems) };
  }
}

function* ofJson(
  page: Page,
  name: string,
  known: IntakeOptions,
  provenance: Provenance,
): Generator<Item> {
  const json = parseJson(page.bytes);
  if ('problem' in json) yield refusedItem(name, json.problem, provenance);
  else if (!isNinjs(json.value))
    yield refusedItem(name, problemOf('no-article', NO_ARTICLE), provenance);
  else
    for (const item of readNinjs(page.bytes, known))
      yield { ...item, provenance: { ...item.provenance, ...provenance } };
}

const NO_ARTICLE = 'The record holds JSON that is no article of ninjs.';

function provenanceOf({ headers, offset }: WarcRecord, container: string): Provenance {
  return {
    container,
    offset,
    ...given({
      retrieved: headers.get('warc-date'),
      digest: headers.get('warc-payload-digest'),
      id: headers.get('warc-record-id'),
    }),
  };
}

function addressOf({ headers }: WarcRecord): string | undefined {
  const uri = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1');
  return uri && /^https?:/i.test(uri) ? uri : undefined;
}
