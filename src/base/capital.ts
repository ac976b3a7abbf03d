/** Begins a sentence with a term of the language. */

/** `capital("tỷ lệ")` is "Tỷ lệ". */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
