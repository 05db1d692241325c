import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

const MAX_VERSION = 2_147_483_647;

/** The version that a write is based on: an integer as PostgreSQL keeps it. */
export function BasedOnVersion(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_VERSION }),
    IsInt(),
    Min(0),
    Max(MAX_VERSION),
  );
}
