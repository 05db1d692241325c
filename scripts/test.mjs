// `npm test [-- Jest's options]`: installs and builds what is missing, then runs the whole test suite.
import './lib/require-node.mjs';

void import('./lib/run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
