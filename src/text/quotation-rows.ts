/// Quotations of one text as parallel arrays, ordered by where they open. A quotation that runs
/// over paragraphs (a mark opening each, one closing the last) has a row for every paragraph; all
/// but the first name the row before in `continues`.
///
///     text       He said, “She called it ‘odd’ twice.”
///     start      9 (“)                  innerStart 10
///     end        36 (after ”)           innerEnd   35
export interface Quotations {
  readonly count: number;
  /// With the marks. When the closing mark is missing, `end` equals `innerEnd`.
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /// Without the marks.
  readonly innerStart: Uint32Array;
  readonly innerEnd: Uint32Array;
  /// Row of the quotation around this one, or -1.
  readonly parent: Int32Array;
  /// Row of the paragraph before that this one carries on, or -1.
  readonly continues: Int32Array;
  /// `QUOTATION_STYLES` index.
  readonly style: Uint8Array;
  /// 1 when a closing mark was found in the same paragraph.
  readonly closed: Uint8Array;
}
