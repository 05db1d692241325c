import { Button, Checkbox, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './FilterMenu.module.css';

interface Props {
  label: string;
  options: { value: string; label: string }[];
  values: string[];
  onChange: (values: string[]) => void;
}

/** One filter: a button that says what is chosen, and the choices behind it. */
export function FilterMenu({ label, options, values, onChange }: Props) {
  const { t } = useTranslation();
  const chosen = options.filter((option) => values.includes(option.value));
  const summary =
    chosen.length > 1 ? t('filter.several', { count: chosen.length }) : (chosen[0]?.label ?? t('filter.all'));
  return (
    <Popover
      position="bottom-start"
      shadow="md"
      trapFocus
      withinPortal
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          className={classes.button}
          data-active={chosen.length > 0 || undefined}
          aria-haspopup="dialog"
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          <span className={classes.label}>{label}:</span>&nbsp;
          <span className={classes.summary}>{summary}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label}>
        <Checkbox.Group value={values} onChange={onChange} label={label}>
          <div className={classes.options}>
            {options.map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </div>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
