import type { Rule } from "../rule";
import { anonymousAsInternal } from "./anonymousAsInternal";
import { anonymousSkipsFilters } from "./anonymousSkipsFilters";
import { denyCancelsGroup } from "./denyCancelsGroup";
import { dormantRelay } from "./dormantRelay";
import { usersAnySender } from "./usersAnySender";

export const permission: readonly Rule[] = [
  anonymousAsInternal,
  anonymousSkipsFilters,
  usersAnySender,
  dormantRelay,
  denyCancelsGroup,
];
