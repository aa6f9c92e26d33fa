/*
 * design: the `.portolan.json` file, a design saved to keep, send, or put under version control.
 * write.ts gives the same text for the same design; read.ts checks all of it before it gives an organisation.
 * The number "portolan" is the format; older ones are upgraded step by step, newer ones refused by name.
 * Drafts, deployed connectors, permissions and what is unknown are all in the file.
 */
export { type DesignRead, designOf, readDesign } from "./read";
export { designSchema } from "./schema";
export { writeDesign } from "./write";
