/// Writes the published JSON Schema of a record: `npm run schema`.
import { writeFileSync } from 'node:fs';
import { recordJsonSchema } from '../record/schema.ts';

const target = new URL('../../docs/record.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
