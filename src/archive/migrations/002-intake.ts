/// Copies of one text, feeds that are watched, and how far imports have come.
export const intake = `
create table copy_samples (
  hash integer not null,
  article integer not null references articles (n),
  primary key (hash, article)
) strict, without rowid;
create index copy_samples_by_article on copy_samples (article);

create index bodies_without_marks on bodies (article) where fingerprint is null;

create table clusters (
  article integer primary key references articles (n),
  cluster text not null,
  original integer not null references articles (n),
  retracted integer not null default 0
) strict;
create index clusters_by_cluster on clusters (cluster);
create index clusters_by_original on clusters (original);

create table feeds (
  url text primary key,
  title text,
  state text not null,
  added text not null
) strict;

create table seen (
  feed text not null references feeds (url),
  entry text not null,
  article text,
  primary key (feed, entry)
) strict, without rowid;

create table imports (
  source text primary key,
  position text not null,
  done integer not null,
  at text not null
) strict;
`;
