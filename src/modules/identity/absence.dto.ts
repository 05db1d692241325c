import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsUUID } from 'class-validator';
import { IsCalendarDate } from '#app/platform/http/is-calendar-date.js';

export class AddAbsenceInput {
  /** A UUID of any version, made by the client: the same absence sent twice is recorded once */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @IsUUID()
  id!: string;

  /** First day away */
  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  fromOn!: string;

  /** First day back */
  @ApiProperty({ format: 'date' })
  @IsCalendarDate()
  untilOn!: string;
}

export class AbsenceView {
  id!: string;
  @ApiProperty({ format: 'date' })
  fromOn!: string;
  /** First day back */
  @ApiProperty({ format: 'date' })
  untilOn!: string;
}

export class AbsencePage {
  /** Those that have not ended, by date */
  items!: AbsenceView[];
  nextCursor!: string | null;
}
