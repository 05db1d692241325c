import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../Accounts.module.css';

export interface Words {
  displayName: string;
  style: string;
  rank: string;
  post: string;
  salutation: string;
  timeZone: string;
  language: string;
}

const LONGEST = 200;

interface Props {
  words: Words;
  onChange: (words: Words) => void;
}

/** How a person is written and addressed. */
export function PersonWordsFields({ words, onChange }: Props) {
  const { t } = useTranslation();
  const field = (name: keyof Words, hint?: string) => (
    <TextInput
      label={t(`person.${name === 'displayName' ? 'name' : name}`)}
      description={hint}
      required={name === 'displayName' || name === 'timeZone'}
      maxLength={LONGEST}
      value={words[name]}
      onChange={({ currentTarget: { value } }) => onChange({ ...words, [name]: value })}
    />
  );
  return (
    <>
      {field('displayName', t('person.nameHint'))}
      <div className={classes.pair}>
        {field('style', t('person.styleHint'))}
        {field('rank', t('person.rankHint'))}
      </div>
      {field('post')}
      {field('salutation', t('person.salutationHint'))}
      <div className={classes.pair}>
        {field('timeZone', t('person.timeZoneHint'))}
        {field('language', t('person.languageHint'))}
      </div>
    </>
  );
}

/** What is empty is not on record. */
export function wordsToSend({ displayName, timeZone, language, ...rest }: Words) {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    displayName: displayName.trim(),
    timeZone: timeZone.trim(),
    language: language.trim() === '' ? undefined : language.trim(),
    style: orNull(rest.style),
    rank: orNull(rest.rank),
    post: orNull(rest.post),
    salutation: orNull(rest.salutation),
  };
}

interface Known {
  displayName: string;
  style: string | null;
  rank: string | null;
  post: string | null;
  salutation: string | null;
  timeZone: string;
  language: string;
}

export function wordsOf({ displayName, timeZone, language, ...rest }: Known): Words {
  return {
    displayName,
    timeZone,
    language,
    style: rest.style ?? '',
    rank: rest.rank ?? '',
    post: rest.post ?? '',
    salutation: rest.salutation ?? '',
  };
}
