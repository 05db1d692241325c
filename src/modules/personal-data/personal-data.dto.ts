import { ApiProperty } from '@nestjs/swagger';
import { IsEmail } from 'class-validator';

export class PersonalDataQuery {
  /** The address of the account */
  @IsEmail()
  email!: string;
}

export class ErasePersonInput {
  /** The address of the account once more: what is erased does not come back */
  @IsEmail()
  email!: string;
}

export const fates = ['deleted', 'emptied', 'kept'] as const;

export class HoldingView {
  /** A table, such as `deliveries` */
  kind!: string;
  @ApiProperty({ type: 'integer' })
  count!: number;
  /** What becomes of it when the person is erased */
  @ApiProperty({ enum: fates })
  fate!: (typeof fates)[number];
}

/** What the tracker holds of a person, in numbers. */
export class PersonalDataView {
  id!: string;
  email!: string;
  displayName!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
  /** The last administrator cannot be erased */
  mayBeErased!: boolean;
  holdings!: HoldingView[];
}

export class ErasureView {
  /** What the person is called from now on */
  pseudonym!: string;
}
