// A certified OpenID provider in a process of its own, with its own forms to sign in and consent:
// `node test/support/oidc-provider.mjs` reads its settings from standard input, prints its issuer, and ends with it.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';

const { accounts, redirectUri } = JSON.parse(await text(process.stdin));
const server = createServer().listen(0, '127.0.0.1');
await new Promise((listening) => server.once('listening', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

// What it warns of, such as its own forms, is meant for production.
for (const level of ['log', 'info', 'warn']) console[level] = () => undefined;

const provider = new Provider(issuer, {
  clients: [{ client_id: 'tracker', client_secret: 'a secret of the tests', redirect_uris: [redirectUri] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  cookies: { keys: ['tests'] },
  findAccount: (_context, id) =>
    accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) },
});
server.on('request', provider.callback());
process.stdout.write(`${issuer}\n`);
