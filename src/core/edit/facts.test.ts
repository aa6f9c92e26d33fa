import { expect, it } from "vitest";
import { emptyOrganisation } from "../model";
import { apply, changeFacts } from "./index";

const blank = emptyOrganisation("corp.example");

it("says what is complete and what limits there are, and forgets them again", () => {
  const limits = { maxSendSize: 10_485_760, maxReceiveSize: "Unlimited" as const };
  const edit = changeFacts({ whole: ["receive"], transportConfig: limits })(blank);
  const after = apply(blank, edit.patches);
  expect(after.facts).toEqual({ whole: ["receive"], listed: [], transportConfig: limits });
  expect(apply(after, edit.inverse)).toEqual(blank);
  const forgotten = changeFacts({ transportConfig: undefined })(after);
  expect(apply(after, forgotten.patches).facts).toEqual({ whole: ["receive"], listed: [] });
});

it("changes nothing where it is known already", () => {
  expect(changeFacts({ whole: [], listed: [] })(blank).patches).toEqual([]);
});
