/// How far the import of a source has come.
export interface ImportProgress {
  readonly source: string;
  readonly position: string;
  readonly done: boolean;
}
