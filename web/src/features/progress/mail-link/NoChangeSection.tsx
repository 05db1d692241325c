import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateLinkView } from '../../../lib/api-types.js';
import { dateOf } from '../../../lib/dates.js';
import { useDateWords } from '../../../lib/use-date-words.js';

interface Props {
  link: UpdateLinkView;
  /** Where the mail's second link leads. */
  button: RefObject<HTMLButtonElement | null>;
  isSending: boolean;
  onPress: () => void;
}

/** "No change since 3 March 2018", in one press. Only where something was reported: silence cannot be confirmed. */
export function NoChangeSection({ link, button, isSending, onPress }: Props) {
  const { t } = useTranslation();
  const words = useDateWords();
  const { may, confirmedAt, timeZone } = link;
  if (!may.confirm || confirmedAt === null) return <p className="muted">{t('mailLink.nothingToConfirm')}</p>;
  return (
    <div>
      <Button ref={button} size="md" loading={isSending} onClick={onPress}>
        {t('mailLink.noChange', { date: words.day(dateOf(confirmedAt, timeZone)) })}
      </Button>
    </div>
  );
}
