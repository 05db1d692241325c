import { Injectable } from '@nestjs/common';
import type {
  FailingAddressPage,
  FailingAddressView,
} from '#app/modules/notifications/failing-address.dto.js';
import { Database } from '#app/platform/database/database.js';

const MOST = 500;

const LIST = `
  SELECT json_build_object('id', users.id, 'displayName', display_name, 'post', post) AS user,
    (SELECT min(name) FROM grants JOIN member_states ON member_states.id = member_state_id
     WHERE grants.user_id = users.id) AS "stateName",
    address, cause, failed_at AS "failedAt", reply, delivery_id AS "deliveryId", subject AS "deliverySubject"
  FROM failing_addresses
  JOIN users ON users.id = failing_addresses.user_id AND email = address
  LEFT JOIN deliveries ON deliveries.id = delivery_id
  WHERE cleared_at IS NULL
  ORDER BY failed_at DESC, users.id LIMIT ${MOST}`;

/** Which addresses fail, for who can see to it. */
@Injectable()
export class FailingAddressReader {
  constructor(private readonly db: Database) {}

  /** The latest first. */
  async list(): Promise<FailingAddressPage> {
    const items = await this.db.read<FailingAddressView>({
      name: 'failing-addresses.list',
      text: LIST,
      values: [],
    });
    return { items, nextCursor: null };
  }
}
