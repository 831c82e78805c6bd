/** Texts kept at most; what comes after is read again. */
const MOST = 20_000;

/**
 * What many lines of a page repeat, read once. No copy of a text keeps the page alive that it was cut out of.
 */
export class Known<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly read: (text: string) => Value) {}

  get(text: string): Value {
    const found = this.values.get(text);
    if (found !== undefined) return found;
    if (this.values.size === MOST) this.values.clear();
    const copy = Buffer.from(text).toString();
    const value = this.read(copy);
    this.values.set(copy, value);
    return value;
  }
}
