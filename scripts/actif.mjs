// `npm run actif -- <command>`: the command line of the tracker.
import './lib/require-node.mjs';

void import('./lib/run-command.mjs').then(({ runCommand }) => runCommand(process.argv.slice(2)));
