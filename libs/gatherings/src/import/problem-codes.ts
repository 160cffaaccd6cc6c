/** What refuses a file as a whole. */
export type FileProblemCode =
  | 'file-empty'
  | 'file-too-big'
  | 'file-not-a-table'
  | 'file-old-excel'
  | 'file-broken-workbook'
  | 'file-broken-quotes'
  | 'file-one-column'
  | 'file-no-rows'
  | 'file-too-many-rows'
  | 'file-too-many-columns'
  | 'column-missing'
  | 'column-twice'
  | 'column-unknown'
  | 'map-unknown-column'
  | 'map-unknown-field'
  | 'scores-incomplete';

/** What refuses one row, and the file with it. */
export type RowProblemCode =
  | 'row-too-long'
  | 'cell-too-long'
  | 'name-refused'
  | 'address-refused'
  | 'address-twice'
  | 'organisation-refused'
  | 'sector-unknown'
  | 'theme-unknown'
  | 'open-unclear'
  | 'language-unknown'
  | 'mark-refused';
