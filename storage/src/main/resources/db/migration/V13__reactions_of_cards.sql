-- People react to the messages of cards.

alter table card
  -- the service's id of the message, without the further pages of one that takes several: people
  -- react to the first
  add message_head text generated always as (split_part(message, '+', 1)) stored,
  add former_head text generated always as (split_part(former_message, '+', 1)) stored,
  -- the reactions that are still to be put under its message for people to press, in this order
  add seeds text[],
  -- when they were put under the message it lives in, or refused there for good
  add seeded_at timestamptz,
  -- until then nobody tries, by the database's own clock
  add seed_not_before timestamptz not null default '-infinity';

create index card_in_message on card (collaborative_id, message_head)
  where message_head is not null;
create index card_in_former_message on card (collaborative_id, former_head)
  where former_head is not null;
create index card_to_seed on card (platform, seed_not_before) where seeds is not null;

-- Takes cards of a platform that are shown and still want their reactions, over all collaboratives.
-- Nobody else is given them until the lease has passed. Says ids only.
create function cards_to_seed(the_platform text, the_lease interval, most integer)
  returns table (collaborative bigint, card bigint)
  language sql security definer set search_path = asterism, pg_temp as $$
  update card c set seed_not_before = now() + the_lease
  where (c.collaborative_id, c.id) in (
    select b.collaborative_id, b.id from card b
    where b.platform = the_platform and b.seeds is not null and b.seed_not_before <= now()
    order by b.seed_not_before, b.id
    limit most
    for update skip locked)
  returning c.collaborative_id, c.id;
$$;
revoke all on function cards_to_seed(text, interval, integer) from public;
grant execute on function cards_to_seed(text, interval, integer) to ${bot};

-- The reactions that the room offers first on a message.
alter table room_message add offers text[] not null default '{}';
