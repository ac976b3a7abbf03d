/** Text with characters exchanged, such as Vietnamese in one Unicode form (NFC), every place led back to what the author sees. */

/** A text made from another, with the way back from each of its offsets. */
export interface DerivedText {
  readonly text: string;
  /** Where the character at an offset begins in the author's text. */
  readonly startOf: (offset: number) => number;
  /** Where the character before an offset ends in the author's text. */
  readonly endOf: (offset: number) => number;
}

/** The characters from `from` up to `to` are read as `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text that is its own. */
export function asWritten(text: string): DerivedText {
  return { text, startOf: (offset) => offset, endOf: (offset) => offset };
}

/** A character with the marks that follow it: the unit that normalisation changes. */
const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/gsu;

/** NFC of a text: `normalise(asWritten("e\u0301"))` is "\u00e9", which ends at 2. */
export function normalise(original: DerivedText): DerivedText {
  const { text } = original;
  if (text === text.normalize("NFC")) {
    return original;
  }
  const edits = [...text.matchAll(CLUSTER)].flatMap(({ 0: cluster, index }): readonly Edit[] => {
    const composed = cluster.normalize("NFC");
    return composed === cluster ? [] : [{ from: index, to: index + cluster.length, text: composed }];
  });
  return edited(original, edits);
}

/** The text with edits made that follow one another. */
export function edited(original: DerivedText, edits: readonly Edit[]): DerivedText {
  let text = "";
  let done = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  const keep = (to: number) => {
    for (; done < to; done++) {
      starts.push(done);
      ends.push(done + 1);
    }
  };
  for (const edit of edits) {
    text += original.text.slice(done, edit.from) + edit.text;
    keep(edit.from);
    for (let inside = 0; inside < edit.text.length; inside++) {
      starts.push(edit.from);
      ends.push(edit.to);
    }
    done = edit.to;
  }
  text += original.text.slice(done);
  keep(original.text.length);
  return {
    text,
    startOf: (offset) => original.startOf(starts[offset] ?? original.text.length),
    endOf: (offset) =>
      offset === 0
        ? original.startOf(starts[0] ?? 0)
        : original.endOf(ends[offset - 1] ?? original.text.length),
  };
}
