/** What an official table says of units: the printed points, totals and ranks, as text so that no digit is lost. */

/**
 * The printed figures of one unit: by the code of an indicator or a group its points, `total`, `rank`,
 * `index NAME`, `pillar NAME`. A figure is a decimal with a point and as many decimals as it is printed with ("58.75",
 * "20.0"), a percentage ("71.6%") or an exact fraction ("25/3"); "n/a: reason" where it is left out. What is "" or not
 * there is not given.
 */
export interface OfficialUnit {
  readonly unit: string;
  readonly figures: { readonly [name: string]: string };
}
