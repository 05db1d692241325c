import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/LinkButton.js';
import { Notice } from '../../components/Notice.js';
import { useProblemWords } from '../../lib/use-problem-words.js';
import { useSingleSignOnAnswer, type WhatFollows } from './session.mutations.js';

/** Takes what the provider sent along to the API, once, and out of the address. */
export function SingleSignOnReturn({ follows }: { follows: WhatFollows }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { mutate, error } = useSingleSignOnAnswer(follows);
  const isTaken = useRef(false);
  useEffect(() => {
    if (isTaken.current) return;
    isTaken.current = true;
    const query = window.location.search;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    mutate(query);
  }, [mutate]);
  if (error === null) return <p aria-busy="true">{t('session.comingBack')}</p>;
  return (
    <div className="stack">
      <Notice kind="error">{problemWords(error)}</Notice>
      <div>
        <LinkButton to="/sign-in" search={{}}>
          {t('session.beginAnew')}
        </LinkButton>
      </div>
    </div>
  );
}
