/*
 * csv: what Export-Csv and ConvertTo-Csv write, or a spreadsheet made of it.
 * header.ts finds where it begins and what parts its fields, rows.ts its rows with their lines.
 * read.ts makes bags, which ../adopt makes parts of; values in cells are for ../cells.
 * papaparse parts the fields; papaparse.d.ts declares the little of it that is used.
 */
export { readCsv } from "./read";
export { type Section, sectionsOf } from "./rows";
