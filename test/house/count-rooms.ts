import { importCircles, importGraph, roomsOf } from './rooms.ts';
import { sourcesOf } from './sources.ts';

/// `npm run house -- src/reading` counts the rooms of a folder of `src/`; `--list` behind it names them.
const [given = 'src/reading', option] = process.argv.slice(2);
const folder = given
  .replace(/^\.\//, '')
  .replace(/\/+$/, '')
  .replace(/^src(?:\/|$)/, '');
const graph = importGraph(sourcesOf());
const { rooms, pairs, largest } = roomsOf(folder, graph);
if (rooms.size === 0) {
  console.error(`No TypeScript file in ${given}. Name a folder of src/, such as src/reading.`);
  process.exitCode = 1;
} else {
  const circles = importCircles(graph).filter((files) =>
    files.some((file) => file.startsWith(folder)),
  );
  console.log(
    `rooms ${rooms.size}, pairs ${pairs.length}, largest ${largest}, circles ${circles.length}`,
  );
  if (option === '--list') {
    for (const [room, files] of rooms) console.log(`room: ${room}, files ${files}`);
    for (const pair of pairs) console.log(`pair: ${pair}`);
    for (const files of circles) console.log(`circle: ${files.join(', ')}`);
  }
}
