import type { Page } from './page.ts';

/// How many bytes of pages are kept for later records that repeat them.
const MOST_BYTES = 32_000_000;

/// Pages that were read, by the id of their record and the digest of their payload. The oldest are
/// forgotten.
export class SeenPages {
  readonly #pages = new Map<string, Page>();
  #bytes = 0;

  add(keys: readonly (string | undefined)[], page: Page): void {
    for (const key of keys) {
      if (key === undefined) continue;
      this.#forget(key);
      this.#pages.set(key, page);
      this.#bytes += weight(page);
    }
    for (const key of this.#pages.keys()) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#forget(key);
    }
  }

  get(...keys: (string | undefined)[]): Page | undefined {
    for (const key of keys) {
      const page = key === undefined ? undefined : this.#pages.get(key);
      if (page) return page;
    }
    return undefined;
  }

  #forget(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= weight(page);
  }
}

const weight = ({ bytes }: Page): number => bytes.length + 500;
