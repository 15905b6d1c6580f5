import type { Command } from 'commander';

/// All commands, in the order of the help. What a command takes and does stands in its own file, which is loaded when
/// the command is named.
export interface CommandRow {
  readonly name: string;
  /// Its arguments, as its own file has them.
  readonly takes: string;
  readonly does: string;
  /// It does nothing but print.
  readonly prints?: true;
  /// Gives the command its arguments, its options and its work.
  readonly load: () => Promise<(command: Command) => void>;
}

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'read',
    takes: '<file...>',
    does: 'read articles and print what is on record in them, a digest each',
    prints: true,
    load: async () => (await import('./read.ts')).defineRead,
  },
  {
    name: 'extract',
    takes: '[file]',
    does: 'read many articles, a line of JSON each, and print a line of JSON for each',
    prints: true,
    load: async () => (await import('./extract.ts')).defineExtract,
  },
  {
    name: 'docket',
    takes: '<file...>',
    does: 'list what is owed and what is to come in articles',
    prints: true,
    load: async () => (await import('./desk.ts')).defineDocket,
  },
  {
    name: 'conflicts',
    takes: '<file...>',
    does: 'show what stands against what in articles',
    prints: true,
    load: async () => (await import('./desk.ts')).defineConflicts,
  },
  {
    name: 'brief',
    takes: '<file...>',
    does: 'print a page on each article in its own words: said, agreed, disputed, expected, unclear',
    prints: true,
    load: async () => (await import('./desk.ts')).defineBrief,
  },
  {
    name: 'demo',
    takes: '',
    does: 'read the demonstration articles, print their digests and write the page',
    load: async () => (await import('./demo.ts')).defineDemo,
  },
  {
    name: 'add',
    takes: '<what...>',
    does: 'read articles and keep them in the archive: files, feeds, crawls, folders, addresses',
    load: async () => (await import('./add.ts')).defineAdd,
  },
  {
    name: 'watch',
    takes: '[feed...]',
    does: 'follow feeds: read what is new in them, keep it, and tell what was said',
    load: async () => (await import('./watch.ts')).defineWatch,
  },
  {
    name: 'list',
    takes: '',
    does: 'list the articles of the archive, the newest first',
    prints: true,
    load: async () => (await import('./list.ts')).defineList,
  },
  {
    name: 'show',
    takes: '<id...>',
    does: 'show an article of the archive by its id or address, or one of its statements',
    prints: true,
    load: async () => (await import('./show.ts')).defineShow,
  },
  {
    name: 'search',
    takes: '[words...]',
    does: 'find statements in the archive by their words, speakers and subjects',
    prints: true,
    load: async () => (await import('./search.ts')).defineSearch,
  },
  {
    name: 'reread',
    takes: '[id...]',
    does: 'read articles of the archive anew, and tell what is read otherwise',
    load: async () => (await import('./keeping.ts')).defineReread,
  },
  {
    name: 'retract',
    takes: '<id>',
    does: 'mark an article as taken back by its publisher, and all that leans on it',
    load: async () => (await import('./keeping.ts')).defineRetract,
  },
  {
    name: 'backup',
    takes: '<folder>',
    does: 'copy the archive as it is now into another folder, which is an archive then',
    load: async () => (await import('./keeping.ts')).defineBackup,
  },
  {
    name: 'doctor',
    takes: '',
    does: 'check what is installed, the language models and the whole archive',
    load: async () => (await import('./doctor.ts')).defineDoctor,
  },
];
