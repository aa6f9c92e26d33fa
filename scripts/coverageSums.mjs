/**
 * Adds what one run covered to what others did, file by file; both in the form that istanbul gave its name. The same
 * source has the same places in every run.
 */
export function addCoverage(whole, part) {
  for (const [path, file] of Object.entries(part)) {
    const known = whole[path];
    if (known === undefined) {
      whole[path] = structuredClone(file);
      continue;
    }
    for (const [id, count] of Object.entries(file.s)) known.s[id] += count;
    for (const [id, count] of Object.entries(file.f)) known.f[id] += count;
    for (const [id, counts] of Object.entries(file.b))
      known.b[id] = known.b[id].map((count, way) => count + counts[way]);
  }
  return whole;
}

/** Lines and ways of branches of one file: how many there are, and those that were not taken, by line. */
export function coverageOf({ statementMap, branchMap, s, b }) {
  const lines = new Map();
  for (const [id, { start }] of Object.entries(statementMap))
    lines.set(start.line, Math.max(lines.get(start.line) ?? 0, s[id]));
  const ways = Object.entries(branchMap).flatMap(([id, { loc, locations }]) =>
    b[id].map((count, way) => ({ count, line: locations[way]?.start?.line ?? loc.start.line })),
  );
  const missed = [...lines].filter(([, count]) => count === 0).map(([line]) => line);
  const missedWays = ways.filter(({ count }) => count === 0).map(({ line }) => line);
  return {
    lines: { all: lines.size, missed: missed.sort((a, b) => a - b) },
    branches: { all: ways.length, missed: missedWays.sort((a, b) => a - b) },
  };
}

/** The share of all that was taken, in per cent with one decimal place, rounded down: 94.99 is not 95. */
export function shareOf(figures) {
  const all = figures.reduce((sum, each) => sum + each.all, 0);
  const missed = figures.reduce((sum, each) => sum + each.missed.length, 0);
  return all === 0 ? 100 : Math.floor(((all - missed) / all) * 1000) / 10;
}
