-- Not every chat service tells where people are.
alter table person
  -- when they were asked what time it is where they are
  add asked_zone_at timestamptz,
  -- the zone is that of a group they spoke in: nobody said that it is theirs
  add zone_presumed boolean not null default false,
  -- codes they tried that are worth nothing, since the first of them in a row
  add wrong_codes integer not null default 0,
  add wrong_codes_since timestamptz;

-- The next number that is free where a code is from. Who has the code is told it, and that is all.
create function link_code_number(the_hash text, the_now timestamptz) returns integer
  language sql stable security definer set search_path = asterism, pg_temp as $$
  select c.last_number + 1 from link_code l
  join collaborative c on c.id = l.collaborative_id
  where l.hash = the_hash and l.used_at is null and l.until > the_now;
$$;
revoke all on function link_code_number(text, timestamptz) from public;
grant execute on function link_code_number(text, timestamptz) to ${bot};
