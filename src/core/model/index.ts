/*
 * model: the organisation that a design describes.
 * Explicit values (what was said) and effective values (what is in force) are two types.
 * Unknown is neither false nor empty; a draft is text that could not be read yet.
 * Everything is plain readonly data by id: it can be stored, compared by identity and patched.
 */
export * from "./organisation";
