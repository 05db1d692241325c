// `npm run bench [-- names]`: the benchmarks, each beside its bare limit in the same run.
import './lib/require-node.mjs';

void import('./lib/run-bench.mjs').then(({ runBench }) => runBench(process.argv.slice(2)));
