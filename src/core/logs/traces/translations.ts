import { privateSpace, contains, parseAddress, parseRange } from "../../values";
