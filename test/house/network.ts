import { importsOf } from './imports.ts';

const MODULES =
  /^(?:undici|(?:node:)?(?:http|https|http2|net|tls|dns|dgram|quic|inspector))(?:\/.*)?$/;
const GLOBALS =
  /(?<![\w-])(fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon|getBuiltinModule)(?=\s*[(;,)])/g;
const COMMENT = /^\s*\/\/.*$/gm;

/// The ways into the network that a TypeScript source takes, a sentence each: modules that open
/// connections, and globals that do.
export function networkUses(file: string, source: string): string[] {
  const modules = importsOf(source)
    .map(({ specifier }) => specifier ?? '')
    .filter((specifier) => MODULES.test(specifier))
    .map((specifier) => `${file}: imports ${specifier}`);
  const globals = [...source.replace(COMMENT, '').matchAll(GLOBALS)].map(([, name]) => name!);
  return [...modules, ...new Set(globals.map((name) => `${file}: uses ${name}`))];
}
