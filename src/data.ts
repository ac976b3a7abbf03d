/** What an app may use that reads tables: files to units, with the place of every fault. */
export { readData, type ReadOptions } from "./data/read-data.ts";
export { type OfficialTable, readOfficial } from "./data/read-official.ts";
export type { FileFormat } from "./data/read-raw.ts";
export type { DecimalMark } from "./data/decimal-mark.ts";
export {
  type DataIssue,
  type DataTable,
  type DataUnit,
  type DataValue,
  type Evidence,
  type Figures,
  missingColumns,
  type Place,
} from "./data/table.ts";
export type { RefusedCell } from "./base/data-message.ts";
export { type FileFact, fileMessageOf } from "./base/file-message.ts";
