import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isSecretPath, SECRET_PATH_HEADERS } from '#app/platform/http/secret-paths.js';

const YEAR_SECONDS = 31_536_000;

/** What a page of ours may ask a browser for; everything not named by a browser's own default stays with it. */
const PERMISSIONS_POLICY = [
  'accelerometer=()',
  'camera=()',
  'display-capture=()',
  'geolocation=()',
  'gyroscope=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
  'usb=()',
].join(', ');

/** What is no page loads nothing, runs nothing and stands in no frame. */
const POLICY_OF_NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const DOCS = '/api/docs';

/**
 * Adds to every answer what keeps browsers from doing more with it than it is for. The values are constants: Helmet works
 * them out anew for each request. A page brings a Content-Security-Policy of its own.
 */
export function addSecurityHeaders(fastify: FastifyInstance, publicUrl: string): void {
  const headers = headersFor(publicUrl);
  fastify.addHook('onSend', (request, reply, payload, done) => {
    void reply.headers(headers);
    if (isSecretPath(request.url)) void reply.headers(SECRET_PATH_HEADERS);
    const isApi = request.url.startsWith('/api/');
    if (isApi && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-cache');
    const sent = isDocsPage(request, payload) ? withoutInlineStyles(payload) : payload;
    if (!reply.hasHeader('content-security-policy')) {
      const policy = sent === payload ? POLICY_OF_NO_PAGE : policyOfDocs(sent as string);
      void reply.header('content-security-policy', policy);
    }
    if (sent !== payload) void reply.removeHeader('content-length');
    done(null, sent);
  });
}

/** For what comes to no route, hence to no hook. */
export function addSecurityHeadersTo(reply: FastifyReply, publicUrl: string): void {
  void reply.headers({ ...headersFor(publicUrl), 'content-security-policy': POLICY_OF_NO_PAGE });
}

function headersFor(publicUrl: string): Record<string, string> {
  return {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': PERMISSIONS_POLICY,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    // Over http browsers ignore it, and a proxy in front that passes it on would bind the whole host.
    ...(publicUrl.startsWith('https:')
      ? { 'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains` }
      : {}),
  };
}

function isDocsPage({ url }: FastifyRequest, payload: unknown): payload is string {
  return (url === DOCS || url === `${DOCS}/`) && typeof payload === 'string' && payload.includes('<html');
}

/** Swagger's page hides its drawing of symbols by a style attribute, which no strict policy can allow by name. */
function withoutInlineStyles(page: string): string {
  return page.replaceAll(/ style="position:absolute;width:0;height:0"/g, ' width="0" height="0"');
}

/** A block that Swagger's program adds to its page; test/e2e/sign-in.spec.ts fails where a new version adds another. */
const ADDED_BY_SWAGGER = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

/** Swagger's page brings blocks of style of its own: each is allowed by its hash, and no other. */
function policyOfDocs(page: string): string {
  const hashesOf = (tag: 'script' | 'style') =>
    [...page.matchAll(new RegExp(`<${tag}[^>]*>([^<]+)</${tag}>`, 'g'))].map(
      ([, block = '']) => `'sha256-${createHash('sha256').update(block).digest('base64')}'`,
    );
  return [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    ['script-src', "'self'", ...hashesOf('script')].join(' '),
    ['style-src', "'self'", ...hashesOf('style'), ADDED_BY_SWAGGER].join(' '),
  ].join('; ');
}
