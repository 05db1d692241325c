import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFoundError } from '#app/kernel/errors.js';
import { isId } from '#app/kernel/identifiers.js';

/** For `@Param('id', IdParam)`: what is no identifier names nothing, hence 404. */
@Injectable()
export class IdParam implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!isId(text)) throw new NotFoundError('resource');
    return text;
  }
}
