const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The file with the type the platform takes it by: browsers name a CSV in several ways, and on some machines not at all. */
export function importFile(file: File): Blob {
  const type = /\.csv$/i.test(file.name) ? 'text/csv' : /\.xlsx$/i.test(file.name) ? xlsx : 'application/octet-stream'
  return file.slice(0, file.size, type)
}
