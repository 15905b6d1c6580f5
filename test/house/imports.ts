/// One import as it stands in a source file. `specifier` is null where it is computed.
export interface Import {
  line: number;
  specifier: string | null;
}

// Prettier starts every static import and re-export at the beginning of a line.
const STATIC = /^(?:import|export)\b(?:[^'";=(]*?\bfrom)?\s*(['"])(.*?)\1/gm;
// `import(...)`, in code and in types; a comment that shows one begins its line with slashes.
const DYNAMIC = /(?<!^\s*\/\/.*)\bimport\(\s*(?:(['"`])([^$]*?)\1)?/gm;

/// All imports of a TypeScript source, in the order they stand in.
export function importsOf(source: string): Import[] {
  const found = [...source.matchAll(STATIC), ...source.matchAll(DYNAMIC)];
  return found
    .sort((a, b) => a.index - b.index)
    .map((match) => ({ line: lineOf(source, match), specifier: match[2] ?? null }));
}

/// The line an import ends on: for one of several lines, where its path stands.
function lineOf(source: string, match: RegExpExecArray): number {
  return source.slice(0, match.index + match[0].length).split('\n').length;
}

/// What may import what, by the first part of the path below `src/`: `text`, `index.ts`.
export type ImportTable = Map<string, Set<string>>;

/// Reads the import table out of a Markdown text: the one whose first heading is "in `src/`".
export function importTable(markdown: string): ImportTable {
  const table: ImportTable = new Map();
  const [, rows = ''] = /^\| in `src\/` .*\n\|[-| ]+\n((?:\|.*\n)+)/m.exec(markdown) ?? [];
  for (const row of rows.trim().split('\n')) {
    const [, place = '', , allowed = ''] = row.split('|');
    table.set(names(place)[0] ?? place, new Set(names(allowed)));
  }
  return table;
}

function names(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+?)\/?`/g)].map((match) => match[1]!);
}

/// What is wrong with the imports of one file of `src/`, a sentence each. `path` is relative to
/// `src/`, with forward slashes.
export function breaches(path: string, source: string, table: ImportTable): string[] {
  const place = path.split('/')[0]!;
  const allowed = table.get(place);
  if (!allowed) return [`src/${path}: ${place} has no row in the import table`];
  const list = [...allowed].join(', ') || 'nothing';
  return importsOf(source).flatMap(({ line, specifier }) => {
    if (specifier === null) return [`src/${path}:${line}: imports a computed path`];
    if (!specifier.startsWith('.')) return [];
    const target = new URL(specifier, `file:///src/${path}`).pathname;
    const into = target.startsWith('/src/') ? target.split('/')[2]! : target;
    if (into === place || allowed.has(into)) return [];
    return [`src/${path}:${line}: ${place} imports ${into} and may import ${list}`];
  });
}
