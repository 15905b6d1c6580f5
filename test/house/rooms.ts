import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/// The files that each file of `src/` imports, by paths below `src/`.
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/// Reads the imports of sources, which are given by their paths. Imports of packages are left out.
export function importGraph(sources: ReadonlyMap<string, string>): ImportGraph {
  const targetsOf = (file: string, text: string): string[] =>
    importsOf(text)
      .filter(({ specifier }) => specifier?.startsWith('.'))
      .map(({ specifier }) => posix.join(posix.dirname(file), specifier!))
      .filter((target) => sources.has(target));
  return new Map([...sources].map(([file, text]) => [file, [...new Set(targetsOf(file, text))]]));
}

/// The groups of files that import each other in a circle, each in the order of paths: the strongly connected
/// components of the graph, by Tarjan's algorithm.
export function importCircles(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    open.push(file);
    const targets = graph.get(file) ?? [];
    for (const target of targets) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(target)!));
    }
    if (lowest.get(file) !== own) return;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1 || targets.includes(file)) circles.push(group.toSorted());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/// How a folder is divided.
export interface Rooms {
  /// The folders and loose files in it, with the number of their files.
  readonly rooms: ReadonlyMap<string, number>;
  /// "a -> b" where a file of room a imports one of room b.
  readonly pairs: readonly string[];
  /// The number of files of the largest room.
  readonly largest: number;
}

/// Counts the rooms of `folder`, a path below `src/` without a slash at its end; '' is `src/` itself.
export function roomsOf(folder: string, graph: ImportGraph): Rooms {
  const start = folder && `${folder}/`;
  const roomOf = (file: string): string[] =>
    file.startsWith(start) ? [file.slice(start.length).split('/')[0]!] : [];
  const rooms = new Map<string, number>();
  const pairs = new Set<string>();
  for (const [file, targets] of graph)
    for (const room of roomOf(file)) {
      rooms.set(room, (rooms.get(room) ?? 0) + 1);
      for (const other of targets.flatMap(roomOf))
        if (other !== room) pairs.add(`${room} -> ${other}`);
    }
  return { rooms, pairs: [...pairs].sort(), largest: Math.max(0, ...rooms.values()) };
}
