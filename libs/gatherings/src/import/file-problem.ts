import { AppError, type ErrorParams } from '@forum/kernel';

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

/** The file as a whole is refused, before any of its rows is looked at. Its sentence is `problemSentence`'s. */
export class FileProblem extends AppError {
  readonly status = 422;

  constructor(
    override readonly code: FileProblemCode,
    params: ErrorParams = {},
  ) {
    super(code, params);
  }
}
