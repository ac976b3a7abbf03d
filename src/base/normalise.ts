/** Vietnamese text typed in any Unicode form, read in one (NFC), with every place led back to the text the author sees. */

export interface NormalisedText {
  readonly text: string;
  /** The offset in the author's text of an offset in the normalised text. */
  readonly toOriginal: (offset: number) => number;
}

/** A character with the marks that follow it: the unit that normalisation changes. */
const CLUSTER = /[^\p{M}]?\p{M}*/gsu;

/** NFC of a text: `normalise("e\u0301").text` is "\u00e9", and its offset 1 leads back to 2. */
export function normalise(original: string): NormalisedText {
  const text = original.normalize("NFC");
  if (text === original) {
    return { text, toOriginal: (offset) => offset };
  }
  const origins: number[] = [];
  let normalised = "";
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const part = cluster.normalize("NFC");
    for (let inside = 0; inside < part.length; inside++) {
      origins.push(index + Math.min(inside, cluster.length));
    }
    normalised += part;
  }
  origins.push(original.length);
  return { text: normalised, toOriginal: (offset) => origins[offset] ?? original.length };
}
