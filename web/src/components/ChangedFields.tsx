import { useTranslation } from 'react-i18next';
import { useValueWords } from '../lib/use-value-words.js';
import classes from './ChangedFields.module.css';

type Content = Record<string, unknown> | null;

interface Props {
  before: Content;
  after: Content;
}

/** Each field that was changed: what it was, and what it became. */
export function ChangedFields({ before, after }: Props) {
  const { t } = useTranslation();
  const { field, value } = useValueWords();
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => !isIdentifier(name) && !isNothing(before?.[name], after?.[name]),
  );
  if (names.length === 0) return null;
  return (
    <dl className={classes.root}>
      {names.map((name) => {
        const [was, is] = [before?.[name], after?.[name]];
        const isChange = !isMissing(was) && was !== is;
        return (
          <div key={name} className={classes.field}>
            <dt>{field(name)}</dt>
            <dd>
              {isChange && (
                <>
                  <del className={classes.was}>
                    <span className="visually-hidden">{t('changeHistory.before')} </span>
                    {value(name, was)}
                  </del>{' '}
                  <span aria-hidden="true">→</span>{' '}
                  <span className="visually-hidden">{t('changeHistory.after')} </span>
                </>
              )}
              {isMissing(is) && !isChange ? t('changeHistory.nothing') : value(name, is)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Of use to programs, and to who reads the audit trail itself. */
function isIdentifier(name: string): boolean {
  return name === 'id' || name.endsWith('Id');
}

function isMissing(value: unknown): boolean {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return value === null || value === undefined || isEmpty;
}

function isNothing(was: unknown, is: unknown): boolean {
  return isMissing(was) && isMissing(is);
}
