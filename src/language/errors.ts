/// Why a language model could not be loaded.
export type LanguageErrorCode = 'model-missing' | 'model-unreadable' | 'model-version';

/// Thrown when a model file is missing, damaged or of another version. `code` is stable; the
/// message names the file and says what to do.
export class LanguageError extends Error {
  override readonly name = 'LanguageError';
  readonly code: LanguageErrorCode;

  constructor(code: LanguageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
