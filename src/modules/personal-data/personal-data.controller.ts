import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '#app/kernel/actor.js';
import {
  ErasePersonInput,
  ErasureView,
  PersonalDataQuery,
  PersonalDataView,
} from '#app/modules/personal-data/personal-data.dto.js';
import { PersonalDataReader } from '#app/modules/personal-data/personal-data.reader.js';
import { PersonErasureService } from '#app/modules/personal-data/person-erasure.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';
import { IdParam } from '#app/platform/http/id-param.js';

const JSON_FILE = 'application/json';

/** What is kept about people: to be given to them, and to be erased. */
@Controller('personal-data')
export class PersonalDataController {
  constructor(
    private readonly reader: PersonalDataReader,
    private readonly erasure: PersonErasureService,
  ) {}

  /** What is held of the person with an address, in numbers. */
  @Get()
  @Allow('person:export')
  find(@Query() { email }: PersonalDataQuery): Promise<PersonalDataView> {
    return this.reader.findByEmail(email);
  }

  /** All that is held of a person, as a file to be given to them. */
  @Get(':id/file')
  @Allow('person:export')
  @ApiProduces(JSON_FILE)
  @ApiOkResponse({ content: { [JSON_FILE]: { schema: { type: 'object', additionalProperties: true } } } })
  async readFile(@Param('id', IdParam) id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.reader.findById(id);
    const file = await this.reader.file(id);
    void reply
      .header('content-disposition', `attachment; filename="personal-data-${id}.json"`)
      .type(JSON_FILE)
      .send(JSON.stringify(file, null, 2));
  }

  /** Erases what is known of a person: what stays bears a pseudonym. */
  @Post(':id/erasure')
  @HttpCode(200)
  @Allow('person:erase')
  async erase(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { email }: ErasePersonInput,
  ): Promise<ErasureView> {
    return { pseudonym: await this.erasure.erase(actor, id, email) };
  }
}
