import type { DatabaseSync } from 'node:sqlite';
import { regularCount } from '../../text/fingerprint-sample.ts';
import { parse } from '../../text/fingerprints.ts';

/// Copies are placed by the fullest text of their cluster, its centre, and of what all members have in common a
/// sample holds one row. How long the articles are stands in their fingerprints, so nothing is read again.
export function placedByCentre(database: DatabaseSync): void {
  database.exec(TABLES);
  database.function('words_of', (bytes) => parse(bytes as Uint8Array).words);
  database.function('sampled_of', (bytes) => regularCount(parse(bytes as Uint8Array).shingles));
  database.exec(FILLED);
}

const TABLES = `
create table copy_words (
  article integer primary key references articles (n),
  words integer not null,
  sampled integer not null
) strict;

alter table clusters add column centre integer not null default 0;
alter table clusters add column words integer not null default 0;
create index clusters_by_centre on clusters (cluster) where centre = 1;
drop index clusters_by_cluster;
create index clusters_by_words on clusters (cluster, words);
`;

const FILLED = `
insert into copy_words
  select article, words_of(fingerprint), sampled_of(fingerprint) from bodies
  where fingerprint is not null;

update clusters set words = copy_words.words from copy_words where copy_words.article = clusters.article;

update clusters set centre = 1 where article in (
  select article from (
    select article, row_number() over (partition by cluster order by words desc, article) as place
    from clusters
  ) where place = 1
);

delete from copy_samples where (hash, article) in (
  select hash, article from (
    select hash, article, row_number() over (
      partition by cluster, hash order by centre desc, article
    ) as place
    from copy_samples join clusters using (article)
  ) where place > 1
);
`;
