import { sql } from 'kysely'
import { utc } from '../utc.ts'

/** What proves the bid that a consortium `c` made, where it stands. Its salt opens it, and is the lead's alone. */
export const bidColumn = sql`
  (select json_build_object('id', b.id, 'version', b.version, 'saltedHash', b.salted_hash, 'receivedAt', ${utc('b.received_at')},
      'statement', b.statement)
    from bidder_member m join bid b on b.competition_id = m.competition_id and b.bidder_id = m.bidder_id
    where m.competition_id = c.competition_id and m.organisation_id = c.lead_id and m.role = 'lead' and b.withdrawn_at is null
      and b.version = (select max(version) from bid latest where latest.competition_id = b.competition_id and latest.bidder_id = b.bidder_id)
      and exists (select 1 from bid_manifest n where n.bid_id = b.id and n.content ->> 'consortiumId' = c.id)) as bid`
