/** Addresses that cells may link to: pages and letters, never files or scripts. */

/** Whether a cell may link there; anything else is only shown as text. */
export function isAddress(link: string | undefined): link is string {
  return link !== undefined && link.length <= LONGEST && /^(?:https?:\/\/|mailto:)[^\s\p{Cs}]+$/iu.test(link);
}

/** An address with the characters that addresses may have; what is escaped already stays. */
export function escapedAddress(link: string): string {
  return encodeURI(link).replaceAll(/%25(?=[0-9A-Fa-f]{2})/g, "%");
}

/** What Excel takes. */
const LONGEST = 2_079;
