// `npm run openapi [-- --check]`: writes the web app's types from the OpenAPI document, or fails where they differ.
import './lib/require-node.mjs';

void import('./lib/write-api-types.mjs').then(({ writeApiTypes }) =>
  writeApiTypes({ isCheck: process.argv.includes('--check') }),
);
