/*
 * zod would make functions of text to check faster. The page's policy forbids that and reports each try, so it is
 * told beforehand; the name is zod's own. First import of the page and of each worker.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
