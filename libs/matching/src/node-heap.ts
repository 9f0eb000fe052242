/** A binary heap of nodes by their distance, equal distances by number, so that the order never depends on chance. */
export class NodeHeap {
  private readonly heap: Int32Array;
  private readonly places: Int32Array;
  private size = 0;

  /** The distances are the caller's and are read when nodes are compared. */
  constructor(private readonly distances: Float64Array) {
    this.heap = new Int32Array(distances.length);
    this.places = new Int32Array(distances.length).fill(-1);
  }

  /** Puts a node in, or moves it up after its distance fell. */
  raise(node: number): void {
    if (this.places[node] === -1) {
      this.places[node] = this.size;
      this.heap[this.size] = node;
      this.size += 1;
    }
    let place = this.places[node]!;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.before(node, this.heap[parent]!)) break;
      this.put(this.heap[parent]!, place);
      place = parent;
    }
    this.put(node, place);
  }

  /** Takes the nearest node out; -1 when none is left. */
  pop(): number {
    if (this.size === 0) return -1;
    const nearest = this.heap[0]!;
    this.places[nearest] = -1;
    this.size -= 1;
    if (this.size > 0) this.sink(this.heap[this.size]!);
    return nearest;
  }

  private sink(node: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.before(this.heap[child + 1]!, this.heap[child]!)) child += 1;
      if (!this.before(this.heap[child]!, node)) break;
      this.put(this.heap[child]!, place);
      place = child;
    }
    this.put(node, place);
  }

  private before(a: number, b: number): boolean {
    const difference = this.distances[a]! - this.distances[b]!;
    return difference < 0 || (difference === 0 && a < b);
  }

  private put(node: number, place: number): void {
    this.heap[place] = node;
    this.places[node] = place;
  }
}
