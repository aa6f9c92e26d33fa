import type { Rule } from "../rule";
import { clientRateOutOfStep } from "./clientRateOutOfStep";
import { frontLargerThanBack } from "./frontLargerThanBack";
import { organisationBindsFirst } from "./organisationBindsFirst";
import { rateWithoutSource } from "./rateWithoutSource";
import { recipientsAboveOrganisation } from "./recipientsAboveOrganisation";
import { stranglingValue } from "./stranglingValue";
import { tarpitLong } from "./tarpitLong";

/** Sizes, rates, recipients, delays: what a limit does beside others, or does not do. */
export const limits: readonly Rule[] = [
  frontLargerThanBack,
  organisationBindsFirst,
  recipientsAboveOrganisation,
  clientRateOutOfStep,
  rateWithoutSource,
  tarpitLong,
  stranglingValue,
];
