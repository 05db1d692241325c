/** One place where the file is not what was sealed. */
export interface Break {
  kind:
    | 'edited'
    | 'deleted'
    | 'inserted'
    | 'reordered'
    | 'rewritten'
    | 'personal_value_edited'
    | 'truncated'
    | 'malformed'
    | 'cut';
  /** Of the seal; null: the file as a whole, or an entry without a seal. */
  number: number | null;
  entryId: string | null;
  /** In the file, from 1. */
  line: number | null;
  says: string;
}
