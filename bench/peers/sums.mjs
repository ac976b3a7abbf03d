/** What the peers over numbers do alike: groups, total, shared ranks. */

export function sumsOf(indicators, points, count) {
  const total = new Float64Array(count);
  const groups = new Map();
  for (const { code } of indicators) {
    const group = code.split(".")[0];
    if (!groups.has(group)) groups.set(group, new Float64Array(count));
    addTo(groups.get(group), points.get(code));
  }
  for (const sums of groups.values()) addTo(total, sums);
  return { groups, total };
}

function addTo(sums, part) {
  for (let row = 0; row < sums.length; row++) sums[row] += part[row];
}

/** The rank of each total; equal totals share one. */
export function rankedBy(total) {
  const sorted = Float64Array.from(total).sort();
  const ranks = new Map();
  for (let at = 0; at < sorted.length; at++) ranks.set(sorted[at], sorted.length - at);
  return Int32Array.from(total, (one) => ranks.get(one));
}
