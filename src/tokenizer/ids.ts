/** Ids of a text as they are found. An array of JavaScript that grows is copied ten times over until a row is in it. */
export class Ids {
  list = new Int32Array(1024);
  length = 0;

  /** Empties it and makes room for so many; what is added beyond is lost. */
  reset(most: number): void {
    if (this.list.length < most) this.list = new Int32Array(most * 2);
    this.length = 0;
  }

  /** Appends them to an array. */
  addTo(out: number[]): void {
    const { list, length } = this;
    for (let i = 0; i < length; i++) out.push(list[i] ?? 0);
  }

  toArray(): number[] {
    const { list, length } = this;
    const ids = new Array<number>(length);
    for (let i = 0; i < length; i++) ids[i] = list[i] ?? 0;
    return ids;
  }
}
