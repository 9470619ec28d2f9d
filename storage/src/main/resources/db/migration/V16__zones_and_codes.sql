-- Not every chat service tells where people are.
alter table person
  -- when they were asked what time it is where they are
  add asked_zone_at timestamptz,
  -- the zone is that of a group they spoke in: nobody said that it is theirs
  add zone_presumed boolean not null default false,
  -- codes they tried that are worth nothing, since the first of them in a row
  add wrong_codes integer not null default 0,
  add wrong_codes_since timestamptz;
