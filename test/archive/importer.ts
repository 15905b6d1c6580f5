/// A process that imports until it is stopped or has done its batches: `node importer.ts FOLDER SOURCE
/// [BATCHES]`. It prints a line for each batch that is acknowledged, its number and the ids of its
/// articles as JSON, and goes on after the last batch that the archive has of its source.
import { openArchive } from '../../src/archive/archive.ts';
import { Synthetic } from './synthetic.ts';

export const BATCH = 8;

if (import.meta.main) {
  const [folder, source, batches = 'Infinity'] = process.argv.slice(2);
  const archive = await openArchive(folder!);
  const known = await archive.progress(source!);
  const seed = source!.length;
  for (let batch = Number(known?.position ?? 0) + 1; batch <= Number(batches); batch++) {
    const synthetic = new Synthetic(1000 * seed + batch, 1e6 * seed + batch * BATCH);
    const records = Array.from({ length: BATCH }, () => synthetic.next());
    const progress = { source: source!, position: String(batch), done: false };
    const added = await archive.add(records, { progress });
    console.log(JSON.stringify({ batch, ids: added.map(({ id }) => id) }));
  }
  await archive.close();
}
