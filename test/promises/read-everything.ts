import { briefOf } from '../../src/desk/questions/brief.ts';
import { conflictsIn } from '../../src/desk/questions/conflicts.ts';
import { docketOf } from '../../src/desk/questions/docket.ts';
import { tryReadArticle } from '../../src/engine/read.ts';
import { attributionsOf } from '../../src/export/formats/attributions.ts';
import { briefText, conflictsText, docketText } from '../../src/export/text/desk-text.ts';
import { digest } from '../../src/export/text/digest.ts';
import { explain } from '../../src/export/text/explain.ts';
import { articlePage } from '../../src/export/views/page.ts';
import { statementLine } from '../../src/export/text/statement-line.ts';
import { takeText } from '../../src/intake/take-in.ts';
import { WatchedStages } from '../../src/language/stages.ts';
import { makeArticle } from '../../src/record/make.ts';
import type { ArticleRecord } from '../../src/record/types.ts';

/// Does with a text what `read`, `extract`, `docket`, `conflicts`, `brief` and `search` do, and throws where it is refused. A text
/// that looks like no English is read all the same.
export function readEverything(text: string): void {
  const record = recordOf(text);
  const records = [record];
  attributionsOf(record);
  digest(record);
  for (const statement of record.statements) statementLine({ record, statement });
  articlePage(records);
  docketText(docketOf(records, { all: true }));
  conflictsText(conflictsIn(records));
  briefText(record, briefOf(record));
}

function recordOf(text: string): ArticleRecord {
  const given = { published: '2031-05-14', outlet: 'The Harbour Post' };
  const taken = takeText(text, given);
  const article = 'article' in taken ? taken.article : makeArticle({ text });
  const stages = new WatchedStages();
  const result = tryReadArticle(article, 'en', { stages });
  if ('problem' in result) throw new Error(result.problem.message);
  explain(result.record, stages.all);
  return result.record;
}
