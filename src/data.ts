/** What an app may use that reads tables: files to units, with the place of every fault. */
export { readCsv } from "./data/read-csv.ts";
export { readJson } from "./data/read-json.ts";
export {
  type DataIssue,
  type DataTable,
  type DataUnit,
  type DataValue,
  missingColumns,
  type Place,
  underKeys,
  unknownColumns,
} from "./data/table.ts";
export { dataMessageOf } from "./base/data-message.ts";
