/*
 * clixml: what Export-Clixml of Windows PowerShell 5.1 and PowerShell 7 writes (MS-PSRP 2.2.5).
 * tokenizer.ts is a small XML reader without a DTD, reader.ts makes objects of it, node.ts is their shape.
 * Everything is fed in pieces, linear, and holds one object of the file at a time.
 * It knows the notation and nothing of Exchange; meaning is in ../adopt.
 */
export { type Node, type ObjectNode, type Property, rawOf } from "./node";
export { ClixmlReader } from "./reader";
