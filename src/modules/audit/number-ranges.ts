interface NumberRange {
  from: number;
  to: number;
}

/** Numbers that are missing so far, as ranges: a million missing ones take the room of one. */
export class NumberRanges {
  private ranges: NumberRange[] = [];

  add(from: number, to: number): void {
    this.ranges.push({ from, to });
  }

  /** @returns whether it was there. */
  remove(number: number): boolean {
    const index = this.ranges.findIndex(({ from, to }) => from <= number && number <= to);
    const found = this.ranges[index];
    if (found === undefined) return false;
    const rest = [
      { from: found.from, to: number - 1 },
      { from: number + 1, to: found.to },
    ].filter(({ from, to }) => from <= to);
    this.ranges.splice(index, 1, ...rest);
    return true;
  }

  list(): readonly NumberRange[] {
    return this.ranges;
  }
}
