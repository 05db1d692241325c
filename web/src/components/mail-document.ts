/**
 * A mail's HTML made to be shown under our Content-Security-Policy.
 *
 * Mails style themselves by `style` attributes, which the policy forbids (a srcdoc frame inherits it): each attribute
 * becomes a rule of one style sheet that carries the page's nonce. Links open outside the frame.
 */
export function mailDocument(html: string, nonce: string): string {
  // Renamed before parsing: even a parser that shows nothing reports each unlicensed style as a breach.
  const renamed = html
    .replaceAll(/(<[^>]*?\s)style=/gi, '$1data-style=')
    .replaceAll(/<style\b/gi, `<style nonce="${nonce}"`);
  const mail = new DOMParser().parseFromString(renamed, 'text/html');
  const rules: string[] = [];
  for (const [index, element] of [...mail.querySelectorAll('[data-style]')].entries()) {
    // Thrice the same attribute: to win over the mail's own rules, as a style attribute would.
    rules.push(`[data-m="${index}"][data-m="${index}"][data-m]{${element.getAttribute('data-style') ?? ''}}`);
    element.removeAttribute('data-style');
    element.setAttribute('data-m', String(index));
  }
  for (const active of mail.querySelectorAll('script, base, meta[http-equiv]')) active.remove();
  for (const link of mail.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noreferrer');
  }
  const sheet = mail.createElement('style');
  sheet.setAttribute('nonce', nonce);
  sheet.textContent = rules.join('\n');
  mail.head.append(sheet);
  return `<!doctype html>${mail.documentElement.outerHTML}`;
}
