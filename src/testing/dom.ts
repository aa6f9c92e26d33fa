import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";

// What is waited for comes late on a busy machine; a test that fails waits longer, no other does.
configure({ asyncUtilTimeout: 8000 });

// Vitest has no globals here, so Testing Library cannot register this by itself.
afterEach(cleanup);

// What a component loads when it is first shown may still be on its way: vitest calls it an error of the whole run
// when that arrives after the last test.
afterAll(() => vi.dynamicImportSettled());
