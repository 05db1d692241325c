import { isIP } from 'node:net';

export const browsers = ['edge', 'opera', 'firefox', 'chrome', 'safari'] as const;
export const systems = ['android', 'ios', 'windows', 'macos', 'chromeos', 'linux'] as const;
export type Browser = (typeof browsers)[number];
export type System = (typeof systems)[number];

/** What a browser says it is; null for what is not known. Enough to know one's own machines by, and easily forged. */
export interface Device {
  browser: Browser | null;
  system: System | null;
}

// The first that fits: browsers name those that they imitate as well.
const browserMarks: readonly (readonly [Browser, RegExp])[] = [
  ['edge', /\bEdg(?:A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['safari', /\bSafari\//],
];
const systemMarks: readonly (readonly [System, RegExp])[] = [
  ['android', /\bAndroid\b/],
  ['ios', /\b(?:iPhone|iPad|iPod)\b/],
  ['windows', /\bWindows\b/],
  ['macos', /\bMac OS X\b|\bMacintosh\b/],
  ['chromeos', /\bCrOS\b/],
  ['linux', /\bLinux\b/],
];

export function deviceOf(userAgent: string | null): Device {
  const find = <Name>(marks: readonly (readonly [Name, RegExp])[]): Name | null =>
    marks.find(([, mark]) => mark.test(userAgent ?? ''))?.[0] ?? null;
  return { browser: find(browserMarks), system: find(systemMarks) };
}

/** The network that an address lies in, as coarse as registries give them out: /24 of IPv4, /48 of IPv6. */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(plain) !== 6) return null;
  const [head = ''] = plain.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const known = [...groups, '0', '0', '0']
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16));
  return `${known.join(':')}::/48`;
}

/** Writing at each request would cost more than it tells. */
const USE_NOTED_SECONDS = 60;

export function isUseWorthNoting(lastUsedAt: Date, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= USE_NOTED_SECONDS * 1000;
}
