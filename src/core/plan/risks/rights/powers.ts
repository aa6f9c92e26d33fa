import type { Powers, Region } from "../../../exposure";
import type { Held } from "../../../simulate";
import type { Cell } from "../reading/cells";

/** What strangers may do at one end of a cell; where nobody takes them, nothing. */
export const held = (region: Region | null, power: keyof Powers): Held =>
  region ? region.stranger[power] : false;

/** Strangers there get a power, for certain: what is unknown on either side is neither got nor lost. */
export const gains = (cell: Cell, power: keyof Powers): boolean =>
  held(cell.old, power) === false && held(cell.new, power) === true;

/** Strangers there lose a power for certain, and some connector still takes them. */
export const loses = (cell: Cell, power: keyof Powers): boolean =>
  cell.is !== null && held(cell.old, power) === true && held(cell.new, power) === false;
