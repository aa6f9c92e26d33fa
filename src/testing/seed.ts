import fc from "fast-check";

/*
 * Laws look at the same cases each time, so that a run says something about the change and not about
 * chance. `PORTOLAN_SEED=random` (or a number) looks at others: what it finds becomes a test of its own.
 */
const said = process.env.PORTOLAN_SEED;
if (said !== "random") fc.configureGlobal({ seed: Number(said ?? 20_261_125) });
