import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Length } from 'class-validator';
import { type PackKind, packKinds } from '#app/modules/imports/pack.js';

export class PackInput {
  /** The file as it is */
  @IsString()
  @Length(1, 1_000_000)
  yaml!: string;

  /** Accept an older version, or other content under the version that is loaded */
  @IsOptional()
  @IsBoolean()
  isForced?: boolean = false;
}

export class PackView {
  code!: string;
  @ApiProperty({ enum: packKinds })
  kind!: PackKind;
  version!: string;
  title!: string;
  loadedAt!: Date;
}

export class PackPage {
  items!: PackView[];
  nextCursor!: string | null;
}

export class PackRef {
  code!: string;
  @ApiProperty({ enum: packKinds })
  kind!: PackKind;
  version!: string;
}

export class PackItemView {
  /** What it is: commitment, provision, meeting … */
  subject!: string;
  code!: string;
  title!: string;
}

export class PackFieldChangeView {
  subject!: string;
  code!: string;
  field!: string;
  from!: string | null;
  to!: string | null;
}

export class PackChangeView {
  pack!: PackRef;
  /** Loading the pack leaves everything as it is */
  isUnchanged!: boolean;
  added!: PackItemView[];
  changed!: PackFieldChangeView[];
  withdrawn!: PackItemView[];
}
