/// Stable names for what can go wrong with input and output.
export type ErrorCode =
  | 'record-invalid'
  | 'input-unreadable'
  | 'output-unwritable'
  | 'model-missing'
  | 'model-invalid'
  | 'archive-invalid'
  | 'evidence-damaged'
  | 'query-invalid'
  | 'not-found'
  | 'fetch-refused'
  | 'fetch-failed'
  | 'fetch-later';

/// Input or output that could not be read, written or trusted. A caller's mistake is a `RangeError`
/// or `TypeError` instead; a flaw inside an article is a `Problem` in the record.
export class OnRecordError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OnRecordError';
    this.code = code;
  }
}
