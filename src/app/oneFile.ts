/*
 * The entry of portolan.html, which is one file without a server: one text is the page and each of its workers.
 * A worker has no document and is told apart by its name (workers/start.ts).
 */
const page = typeof document === "object";

if (page) void import("./main");
else if (self.name === "import") void import("../workers/import.worker");
else if (self.name === "plan") void import("../workers/plan.worker");
else if (self.name === "received") void import("../workers/received.worker");
else void import("../workers/logs.worker");
