/// All that is done about an article is kept, in order: it is marked as retracted, again, and that is taken back. What
/// was kept before is the first entry.
export const retractions = `
alter table retractions rename to retractions_before;

create table retractions (
  n integer primary key,
  article integer not null references articles (n),
  act text not null check (act in ('retracted', 'unretracted')),
  reason text not null,
  by text not null,
  at text not null
) strict;

insert into retractions (article, act, reason, by, at)
  select article, 'retracted', reason, by, at from retractions_before order by at, article;
drop table retractions_before;
create index retractions_by_article on retractions (article, n);
`;
