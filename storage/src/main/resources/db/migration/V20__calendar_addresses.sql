-- Addresses under which somebody's calendar fetches dates: whoever knows one may read, so it is a long
-- random secret, of which only the hash is kept.

create table calendar_address (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  hash text not null unique,
  person_id bigint not null,
  -- null: of all groups
  group_id bigint,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id)
    deferrable initially immediate,
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id)
    deferrable initially immediate
);
create index calendar_address_of_person on calendar_address (collaborative_id, person_id)
  where revoked_at is null;
select asterism_guard('calendar_address', false);

-- Whose address it is, in whatever collaborative; nothing once it was revoked.
create function calendar_address_found(the_hash text)
  returns table (collaborative bigint, address bigint)
  language sql stable security definer set search_path = asterism, pg_temp as $$
  select collaborative_id, id from calendar_address where hash = the_hash and revoked_at is null;
$$;
revoke all on function calendar_address_found(text) from public;
grant execute on function calendar_address_found(text) to ${bot};
