-- Each chat service has a delivery of its own: what is slow or absent holds up no other.

alter table card
  -- the platform of its workspace, so that claims of one service see no cards of another
  add platform text,
  -- the message it lived in before, which is still there but can be edited no more
  add former_message text;

update card set platform = w.platform
from workspace w
where w.collaborative_id = card.collaborative_id
  and w.id = coalesce(
    (select c.workspace_id from channel c
      where c.collaborative_id = card.collaborative_id and c.id = card.channel_id),
    (select a.workspace_id from account a
      where a.collaborative_id = card.collaborative_id and a.id = card.account_id));

alter table card alter platform set not null;

drop index card_behind;
create index card_behind on card (platform, wanted_at, id)
  where shown_version < wanted_version and given_up_at is null;

-- Takes cards of a platform that are behind, the longest waiting first, over all collaboratives. Nobody
-- else is given them until the lease has passed. Says ids only.
drop function cards_claimed(timestamptz, interval, integer);
create function cards_claimed(
    the_platform text, the_now timestamptz, the_lease interval, most integer)
  returns table (collaborative bigint, card bigint, claim bigint)
  language sql security definer set search_path = asterism, pg_temp as $$
  with claimed as (
    update card c set claim = c.claim + 1, claimed_until = now() + the_lease
    where (c.collaborative_id, c.id) in (
      select b.collaborative_id, b.id from card b
      where b.platform = the_platform
        and b.shown_version < b.wanted_version and b.given_up_at is null
        and b.not_before <= the_now and b.claimed_until <= now()
      order by b.wanted_at, b.id
      limit most
      for update skip locked)
    returning c.collaborative_id, c.id, c.claim, c.wanted_at)
  select collaborative_id, id, claim from claimed order by wanted_at, id;
$$;
revoke all on function cards_claimed(text, timestamptz, interval, integer) from public;
grant execute on function cards_claimed(text, timestamptz, interval, integer) to ${bot};

-- How far the delivery of some platforms is behind, over all collaboratives: counts and one instant,
-- nothing of anybody's. A card that rests for long by our own rule is not behind.
drop function cards_waiting(timestamptz);
create function cards_waiting(
    the_platforms text[], the_now timestamptz, out waiting bigint, out oldest timestamptz, out given_up bigint)
  language sql stable security definer set search_path = asterism, pg_temp as $$
  select count(*) filter (where given_up_at is null), min(wanted_at) filter (where given_up_at is null),
    count(*) filter (where given_up_at is not null)
  from card
  where platform = any (the_platforms)
    and shown_version < wanted_version and not_before <= the_now + interval '10 minutes';
$$;
revoke all on function cards_waiting(text[], timestamptz) from public;
grant execute on function cards_waiting(text[], timestamptz) to ${bot};
