import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './TabLinks.module.css';

/**
 * Views of one thing, each with an address of its own; children are links, the current one marked by the router. Where
 * they are wider than the screen they are one line that scrolls, with the current one in sight.
 */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  const strip = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (strip.current == null || current == null) return;
    // Not scrollIntoView, which would move the page as well.
    const middle = current.offsetLeft + current.offsetWidth / 2;
    strip.current.scrollLeft = middle - strip.current.clientWidth / 2;
  }, [path]);
  return (
    <nav ref={strip} className={`${classes.root} no-print`} aria-label={label}>
      {children}
    </nav>
  );
}
