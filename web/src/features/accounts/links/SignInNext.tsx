import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** What a link has done, and the way on; takes the focus, as the form is gone. */
export function SignInNext({ title, words }: { title: string; words: string }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{words}</p>
      <p>
        <a href="/sign-in">{t('session.signIn')}</a>
      </p>
    </>
  );
}
