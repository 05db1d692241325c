import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './Policies.module.css';
import { PolicyChanges } from './PolicyChanges.js';
import type { PreviewOfPolicy } from './use-policy-writes.js';

interface Props {
  preview: Pick<PreviewOfPolicy, 'shown'>;
  /** The steps that were tried. */
  steps: { code: string; offset: string }[];
  label: string;
  isSaving: boolean;
  onSave: () => void;
}

/** What would change, and under it the button that does it: there is none without the other. */
export function PreviewedSave({ preview: { shown }, steps, label, isSaving, onSave }: Props) {
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was asked for may be below what is in sight.
    if (shown !== undefined) result.current?.focus();
  }, [shown]);
  if (shown === undefined) return null;
  return (
    <div ref={result} tabIndex={-1} className={classes.preview}>
      <PolicyChanges changes={shown} steps={steps} />
      <div>
        <Button loading={isSaving} onClick={onSave}>
          {label}
        </Button>
      </div>
    </div>
  );
}
