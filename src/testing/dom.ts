import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";

// Vitest has no globals here, so Testing Library cannot register this by itself.
afterEach(cleanup);

// What a component loads when it is first shown may still be on its way: vitest calls it an error of the whole run
// when that arrives after the last test.
afterAll(() => vi.dynamicImportSettled());
