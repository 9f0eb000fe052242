import { NodeHeap } from './node-heap';

/**
 * Maximum flow of least cost by successive shortest paths: Dijkstra over reduced costs, then a blocking flow over all
 * shortest paths at once (primal–dual). Costs and capacities are non-negative whole numbers, sums below 2^53, so every comparison is exact.
 * The same arcs in the same order give the same flow.
 */
export class MinCostFlow {
  private nodes = 0;
  private readonly tails: number[] = [];
  private readonly heads: number[] = [];
  private readonly capacities: number[] = [];
  private readonly costs: number[] = [];
  private residual = new Int32Array(0);

  addNode(): number {
    this.nodes += 1;
    return this.nodes - 1;
  }

  /** Returns the arc's number for `flowOn`. Its reverse is the next number. */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    this.tails.push(from, to);
    this.heads.push(to, from);
    this.capacities.push(capacity, 0);
    this.costs.push(cost, -cost);
    return this.heads.length - 2;
  }

  flowOn(arc: number): number {
    return this.residual[arc + 1]!;
  }

  /** Sends as much as fits, at the least cost, and returns how much that was. */
  solve(source: number, sink: number): number {
    const graph = this.freeze();
    const potentials = new Float64Array(this.nodes);
    const distances = new Float64Array(this.nodes);
    let total = 0;
    while (shortestDistances(graph, potentials, distances, source, sink)) {
      const limit = distances[sink]!;
      for (let node = 0; node < this.nodes; node += 1) potentials[node]! += Math.min(distances[node]!, limit);
      total += sendAlongShortest(graph, potentials, source, sink);
    }
    return total;
  }

  private freeze(): Graph {
    const arcs = this.heads.length;
    const starts = new Int32Array(this.nodes + 1);
    for (const tail of this.tails) starts[tail + 1]! += 1;
    for (let node = 0; node < this.nodes; node += 1) starts[node + 1]! += starts[node]!;
    const fill = starts.slice();
    const leaving = new Int32Array(arcs);
    this.tails.forEach((tail, arc) => {
      leaving[fill[tail]!] = arc;
      fill[tail]! += 1;
    });
    this.residual = Int32Array.from(this.capacities);
    return {
      nodes: this.nodes, starts, leaving, tails: Int32Array.from(this.tails), heads: Int32Array.from(this.heads),
      costs: Float64Array.from(this.costs), residual: this.residual,
    };
  }
}

/** Arcs leaving node n are `leaving[starts[n] … starts[n + 1] - 1]`; arc a and its reverse are a and a ^ 1. */
interface Graph {
  nodes: number;
  starts: Int32Array;
  leaving: Int32Array;
  tails: Int32Array;
  heads: Int32Array;
  costs: Float64Array;
  residual: Int32Array;
}

/** Distances over reduced costs until the sink is settled; false when it cannot be reached. */
function shortestDistances(graph: Graph, potentials: Float64Array, distances: Float64Array, source: number, sink: number): boolean {
  const { starts, leaving, heads, costs, residual } = graph;
  distances.fill(Infinity);
  distances[source] = 0;
  const heap = new NodeHeap(distances);
  heap.raise(source);
  for (let node = heap.pop(); node !== -1; node = heap.pop()) {
    if (node === sink) return true;
    for (let i = starts[node]!; i < starts[node + 1]!; i += 1) {
      const arc = leaving[i]!;
      if (residual[arc] === 0) continue;
      const head = heads[arc]!;
      const distance = distances[node]! + costs[arc]! + potentials[node]! - potentials[head]!;
      if (distance >= distances[head]!) continue;
      distances[head] = distance;
      heap.raise(head);
    }
  }
  return false;
}

/** Fills every shortest path: rounds of breadth-first levels and a blocking flow, on arcs of reduced cost zero only. */
function sendAlongShortest(graph: Graph, potentials: Float64Array, source: number, sink: number): number {
  const levels = new Int32Array(graph.nodes);
  let sent = 0;
  while (levelsFrom(graph, potentials, levels, source, sink)) sent += blockingFlow(graph, potentials, levels, source, sink);
  return sent;
}

function isOpen(graph: Graph, potentials: Float64Array, arc: number): boolean {
  return graph.residual[arc] !== 0 && graph.costs[arc]! + potentials[graph.tails[arc]!]! === potentials[graph.heads[arc]!]!;
}

function levelsFrom(graph: Graph, potentials: Float64Array, levels: Int32Array, source: number, sink: number): boolean {
  levels.fill(-1);
  levels[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (let i = graph.starts[node]!; i < graph.starts[node + 1]!; i += 1) {
      const arc = graph.leaving[i]!;
      const head = graph.heads[arc]!;
      if (levels[head] !== -1 || !isOpen(graph, potentials, arc)) continue;
      levels[head] = levels[node]! + 1;
      queue.push(head);
    }
  }
  return levels[sink] !== -1;
}

function blockingFlow(graph: Graph, potentials: Float64Array, levels: Int32Array, source: number, sink: number): number {
  const { starts, leaving, tails, heads, residual } = graph;
  const next = starts.slice();
  const path: number[] = [];
  let node = source;
  let sent = 0;
  for (;;) {
    if (node === sink) {
      const amount = path.reduce((least, arc) => Math.min(least, residual[arc]!), Infinity);
      sent += amount;
      for (const arc of path) {
        residual[arc]! -= amount;
        residual[arc ^ 1]! += amount;
      }
      path.length = path.findIndex((arc) => residual[arc] === 0);
      node = path.length > 0 ? heads[path.at(-1)!]! : source;
      continue;
    }
    const arc = next[node]! < starts[node + 1]! ? leaving[next[node]!]! : -1;
    if (arc === -1) {
      const back = path.pop();
      if (back === undefined) return sent;
      levels[node] = -1;
      node = tails[back]!;
    } else if (levels[heads[arc]!] === levels[node]! + 1 && isOpen(graph, potentials, arc)) {
      path.push(arc);
      node = heads[arc]!;
    } else {
      next[node]! += 1;
    }
  }
}
