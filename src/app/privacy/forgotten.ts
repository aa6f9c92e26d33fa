let show = (): void => undefined;

/** What replaces the whole page once everything is forgotten. */
export function onForgotten(act: () => void): void {
  show = act;
}

export const showForgotten = (): void => show();
