import { MultiUndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { ToLayOut } from './layout.js';

/** The library's own worker is made of a text, which the page's policy forbids: this one is a file. */
globalThis.addEventListener('message', ({ data }: MessageEvent<ToLayOut>) => {
  const { start, lines, iterations } = data;
  const graph = new MultiUndirectedGraph();
  for (let at = 0; at < start.length; at += 2) graph.addNode(at / 2, { x: start[at], y: start[at + 1] });
  for (const [from, to, weight] of lines) graph.addEdge(from, to, { weight });
  // Strong gravity keeps parts that nothing joins from drifting off.
  const settings = {
    barnesHutOptimize: graph.order > 500,
    strongGravityMode: true,
    gravity: 0.03,
    scalingRatio: 12,
    slowDown: 2,
  };
  forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
  const places = Float32Array.from(
    graph.nodes().flatMap((node) => [graph.getNodeAttribute(node, 'x'), graph.getNodeAttribute(node, 'y')]),
  );
  globalThis.postMessage(places);
});
