/** Refusals of tables that are imported, CSV or JSON: each names its row and column. */
export const importProblems = {
  'import.unreadable': { status: 422, title: 'The table cannot be read as CSV' },
  'import.too-many-rows': { status: 422, title: 'The table has more rows than are taken at once' },
  'import.empty': { status: 422, title: 'The table has no rows' },
  'import.column-unknown': { status: 422, title: 'The column is not known here' },
  'import.column-missing': { status: 422, title: 'A column is missing' },
  'import.column-repeated': { status: 422, title: 'The column stands twice in the header' },
  'import.cell-invalid': { status: 422, title: 'The cell does not hold what is expected' },
  'import.cell-formula': { status: 422, title: 'The cell begins as a formula of a spreadsheet does' },
  'import.row-length': { status: 422, title: 'The row has more or fewer cells than the header' },
  'import.row-repeated': { status: 422, title: 'An earlier row is about the same' },
} as const satisfies Record<string, { status: number; title: string }>
