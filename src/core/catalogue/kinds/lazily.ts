/** Makes a thing when it is first asked for, and once: of some hundred schemas a page that shows a design asks for none. */
export function lazily<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
