/// What somebody with `sqlite3`, or a bad disk, does to an article that is kept. Whatever words come of it have FORGED
/// in them, and whatever dates are of 1999.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { textHash } from '../../src/record/ids.ts';

export const FORGED = /FORGED|1999/;

/// `n` is the number of the article that is damaged.
export type Spoil = (database: DatabaseSync, n: number) => void;

const sql =
  (text: string): Spoil =>
  (database, n) => {
    database.prepare(text).run({ n });
  };

export const DAMAGES: Readonly<Record<string, Spoil>> = {
  'words of the text': sql(
    `update bodies set text = replace(text, ' said ', ' FORGED ') where article = :n`,
  ),
  'a byte of the text': sql(
    `update bodies set text = substr(text, 1, 3) || '~' || substr(text, 5) where article = :n`,
  ),
  'the text cut': sql(`update bodies set text = substr(text, 1, 9) where article = :n`),
  'the text emptied': sql(`update bodies set text = '' where article = :n`),
  'the text and its hash': (database, n) => {
    const { text } = database.prepare('select text from bodies where article = ?').get(n)!;
    const forged = String(text).replace(' said ', ' FORGED ');
    database.prepare('update bodies set text = ? where article = ?').run(forged, n);
    database.prepare('update articles set text_hash = ? where n = ?').run(textHash(forged), n);
  },
  'the hash of the text': sql(
    `update articles set text_hash = replace(text_hash, 'a', 'b') || 'c' where n = :n`,
  ),
  'a record of garbage': sql(`update bodies set record = randomblob(200) where article = :n`),
  'a byte of the record': sql(
    `update bodies set record = cast(substr(record, 1, 40) || x'00' || substr(record, 42) as blob) where article = :n`,
  ),
  'the record cut': sql(`update bodies set record = substr(record, 1, 60) where article = :n`),
  'the record emptied': sql(`update bodies set record = x'' where article = :n`),
  'a record that is no JSON': (database, n) => repack(database, n, () => '{"article":'),
  'a record of another shape': (database, n) => repack(database, n, () => '{"article":{}}'),
  'a speaker in the record': (database, n) =>
    repack(database, n, (json) => json.replaceAll(/"name":"[^"]*"/g, '"name":"FORGED"')),
  'the hash of the record': sql(`update articles set record_hash = 'none' where n = :n`),
  'the title': sql(`update articles set title = 'FORGED' where n = :n`),
  'no title': sql(`update articles set title = null where n = :n`),
  'the byline': sql(`update articles set byline = 'FORGED' where n = :n`),
  'the day of publication': sql(`update articles set published = '1999-01-01' where n = :n`),
  'the name of the outlet': sql(
    `update outlets set name = 'FORGED' where n = (select outlet from articles where n = :n)`,
  ),
  'how it came': sql(`update articles set provenance = '{"file":"FORGED"}' where n = :n`),
  'how it came, as no JSON': sql(`update articles set provenance = 'FORGED{' where n = :n`),
  'the seal of the article': sql(`update articles set seal = 'none' where n = :n`),
  'the text deleted': sql('delete from bodies where article = :n'),
  'the row deleted': sql('delete from articles where n = :n'),
  'the words of a statement': sql(`update statements set content = 'FORGED' where article = :n`),
  'the speaker of a statement': sql(
    `update statements set speakers = '["FORGED"]' where article = :n`,
  ),
  'speakers that are no JSON': sql(`update statements set speakers = 'FORGED[' where article = :n`),
  'the places of a statement': sql(`update statements set spans = '[[0,4]]' where article = :n`),
  'places that are none': sql(`update statements set spans = 'FORGED' where article = :n`),
  'the day of a statement': sql(`update statements set said_at = '1999-01-01' where article = :n`),
  'the subject of a statement': sql(
    `update statements set about = '["FORGED"]' where article = :n`,
  ),
  'the kind of a statement': sql(`update statements set kind = 'FORGED' where article = :n`),
  'a statement of another article': sql(
    `update statements set article = (select min(article) from statements) where article = :n`,
  ),
  'the statements deleted': sql('delete from statements where article = :n'),
  'a name in the list of speakers': sql(
    `update speakers set name = 'Brook FORGED', folded = 'brook forged'
      where statement in (select row from statements where article = :n)`,
  ),
};

function repack(database: DatabaseSync, n: number, change: (json: string) => string): void {
  const { record } = database.prepare('select record from bodies where article = ?').get(n)!;
  const json = inflateRawSync(record as Uint8Array).toString('utf8');
  const packed = deflateRawSync(change(json));
  database.prepare('update bodies set record = ? where article = ?').run(packed, n);
}

/// Does it to the file of an archive, which may be open.
export function spoil(folder: string, work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(join(folder, 'archive.db'), {
    enableForeignKeyConstraints: false,
  });
  work(database);
  database.close();
}
