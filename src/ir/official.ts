/** What an official table says of units: the printed points, totals and ranks, as text so that no digit is lost. */

/**
 * The printed figures of one unit: by the code of an indicator or a group its points, `total`,
 * `index NAME`, `pillar NAME`, `rank`, and `ranked` where it is printed among how many units ("25/108"). A figure is a decimal with a point and as many decimals as it is printed with ("58.75",
 * "20.0"), a percentage ("71.6%") or an exact fraction ("25/3"); "n/a: reason" where it is left out. What is "" or not
 * there is not given.
 */
export interface OfficialUnit {
  readonly unit: string;
  readonly figures: { readonly [name: string]: string };
  /** Where each figure stands, where it was read from a file. */
  readonly places?: { readonly [name: string]: FigurePlace };
}

/** Where a printed figure stands. */
export interface FigurePlace {
  /** The name of the file, where whoever read it tells. */
  readonly file?: string;
  /** As people count: the line of a csv file, the row of a sheet, the number of the unit in JSON. */
  readonly row: number;
  /** What its column is called. */
  readonly column: string;
  /** The sheet of a workbook, and the cell as its users call it: "C7". */
  readonly sheet?: string;
  readonly cell?: string;
}
