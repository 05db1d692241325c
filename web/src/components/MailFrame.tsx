import { useMemo, useRef, useState } from 'react';
import { readNonce } from '../lib/nonce.js';
import { mailDocument } from './mail-document.js';
import classes from './Mail.module.css';

/** A mail's own HTML, kept apart: no scripts, no forms, no images from elsewhere. Its links open beside the page. */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(240);
  return (
    <iframe
      ref={frame}
      className={classes.frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={useMailDocument(html)}
      style={{ height }}
      onLoad={() => setHeight(frame.current?.contentDocument?.documentElement.scrollHeight ?? height)}
    />
  );
}

/** The same for a mail whose links lead nowhere: nothing in it can be pressed, and it scrolls in its frame. */
export function InertMailFrame({ html, title }: { html: string; title: string }) {
  return (
    <iframe
      className={`${classes.frame} ${classes.inert}`}
      title={title}
      sandbox=""
      srcDoc={useMailDocument(html)}
    />
  );
}

/** The plain text that every mail carries. */
export function MailText({ text, label }: { text: string; label: string }) {
  return (
    <pre className={classes.text} tabIndex={0} aria-label={label}>
      {text}
    </pre>
  );
}

function useMailDocument(html: string): string {
  return useMemo(() => mailDocument(html, readNonce()), [html]);
}
