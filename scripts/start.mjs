// `npm start`: installs and builds what is missing, then serves the API, the worker and the web app.
// An entry holds no static import but this one, so that an old Node.js reads it and hears what is wrong.
import './lib/require-node.mjs';

void import('./lib/serve.mjs').then(({ serve }) => serve());
