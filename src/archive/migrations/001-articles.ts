/// Articles, what was read from them, and where statements went when an article was read again.
export const articles = `
create table counters (
  name text primary key,
  next integer not null
) strict;
insert into counters values ('articles', 1), ('statements', 1);

create table outlets (
  n integer primary key,
  name text not null unique
) strict;

create table articles (
  n integer primary key,
  id text not null unique,
  day integer not null,
  source text not null,
  url text,
  outlet integer references outlets (n),
  credit text,
  title text,
  byline text,
  published text,
  published_basis text,
  language text not null,
  text_hash text not null,
  version integer not null,
  supersedes integer references articles (n),
  superseded_by integer references articles (n),
  retracted integer not null default 0,
  statements integer not null,
  provenance text not null,
  added text not null,
  read_with text
) strict;
create index articles_by_day on articles (day, n);
create index articles_by_outlet on articles (outlet, day, n);
create index articles_by_url on articles (url, version) where url is not null;

create table bodies (
  article integer primary key references articles (n),
  text text not null,
  record blob not null,
  fingerprint blob
) strict;

create table statements (
  row integer primary key,
  id text not null unique,
  article integer not null references articles (n),
  ordinal integer not null,
  parent text,
  level text not null,
  kind text not null,
  type text not null,
  speakers text not null,
  about text not null,
  cue_start integer,
  cue_end integer,
  content text not null,
  spans text not null,
  illocution text not null,
  polarity text not null,
  said_at text,
  confidence real not null,
  review text not null
) strict;
create index statements_by_article on statements (article, ordinal);

create table speakers (
  folded text not null,
  name text not null,
  statement integer not null references statements (row),
  primary key (folded, name, statement)
) strict, without rowid;
create index speakers_by_statement on speakers (statement);

create table events (
  id text primary key,
  article integer not null references articles (n),
  type text not null,
  status text not null,
  date text,
  place text,
  actors text not null,
  targets text not null
) strict;
create index events_by_article on events (article);
create index events_by_date on events (date) where date is not null;

create table commitments (
  id text primary key,
  article integer not null references articles (n),
  kind text not null,
  status text not null,
  due text,
  holder text not null,
  retracted integer not null default 0
) strict;
create index commitments_by_article on commitments (article);
create index commitments_by_due on commitments (due) where due is not null;

create table commitment_statements (
  commitment text not null,
  statement text not null,
  primary key (statement, commitment)
) strict, without rowid;
create index commitment_statements_by_commitment on commitment_statements (commitment);

create table commitment_statuses (
  commitment text not null,
  status text not null,
  statement text not null,
  by text not null,
  at text not null,
  retracted integer not null default 0,
  primary key (commitment, at, statement)
) strict, without rowid;
create index commitment_statuses_by_statement on commitment_statuses (statement);

create table conflicts (
  id text primary key,
  article integer references articles (n),
  degree text not null,
  state text not null,
  topic text not null,
  basis text not null,
  retracted integer not null default 0
) strict;
create index conflicts_by_article on conflicts (article);

create table conflict_sides (
  conflict text not null,
  side text not null,
  statement text not null,
  primary key (conflict, side, statement)
) strict, without rowid;
create index conflict_sides_by_statement on conflict_sides (statement);

create table agreements (
  id text primary key,
  article integer references articles (n),
  topic text not null,
  retracted integer not null default 0
) strict;
create index agreements_by_article on agreements (article);

create table agreement_members (
  agreement text not null,
  statement text not null,
  primary key (agreement, statement)
) strict, without rowid;
create index agreement_members_by_statement on agreement_members (statement);

create table retractions (
  article integer primary key references articles (n),
  reason text not null,
  by text not null,
  at text not null
) strict;

create table forwards (
  old text primary key,
  new text,
  article integer not null references articles (n),
  at text not null
) strict;
create index forwards_by_article on forwards (article);
`;
