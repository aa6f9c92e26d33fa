/** Small whole numbers, the least at hand. */
export class Heap {
  readonly #items: number[] = [];

  /** The least one; undefined where there is none. */
  get least(): number | undefined {
    return this.#items[0];
  }

  push(item: number): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    for (let up = (at - 1) >> 1; at > 0; at = up, up = (at - 1) >> 1) {
      const above = items[up] as number;
      if (above <= item) break;
      items[at] = above;
    }
    items[at] = item;
  }

  pop(): void {
    const items = this.#items;
    const last = items.pop();
    if (last === undefined || items.length === 0) return;
    let at = 0;
    for (let down = 1; down < items.length; down = at * 2 + 1) {
      const right = items[down + 1];
      if (right !== undefined && right < (items[down] as number)) down += 1;
      const below = items[down] as number;
      if (last <= below) break;
      items[at] = below;
      at = down;
    }
    items[at] = last;
  }
}
