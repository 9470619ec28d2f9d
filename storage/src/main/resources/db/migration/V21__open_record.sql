-- The open record: what a collaborative shows to everybody, under which name and since when; who agreed
-- to stand in it by name.

create table public_record (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  -- given once and never to another: addresses stay
  name text not null unique check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(name) <= 60),
  open boolean not null default false,
  -- when it was last opened, and the number of the proposal by which it was
  since timestamptz,
  proposal integer,
  primary key (collaborative_id),
  check (not open or since is not null and proposal is not null)
);

-- Appended, never rewritten.
create table public_record_event (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  kind text not null check (kind in ('opened', 'closed')),
  at timestamptz not null,
  -- null: a proposal was adopted
  by_person_id bigint,
  proposal integer,
  primary key (collaborative_id, id),
  check ((kind = 'closed') = (by_person_id is not null)),
  check ((kind = 'opened') = (proposal is not null)),
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
    deferrable initially immediate
);

-- What a proposal is to bring about: each is the subject of one motion.
create table public_record_request (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  by_person_id bigint not null,
  asked_at timestamptz not null,
  -- null: it is being proposed in this very transaction
  proposal integer,
  settled_at timestamptz,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
    deferrable initially immediate
);
create unique index public_record_request_open on public_record_request (collaborative_id)
  where settled_at is null;

-- Whether somebody agrees to stand in the open record by name: the latest counts.
create table public_name_choice (
  collaborative_id bigint not null references collaborative (id) deferrable initially immediate,
  id bigint generated always as identity,
  person_id bigint not null,
  agreed boolean not null,
  at timestamptz not null,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id)
    deferrable initially immediate
);
create index public_name_choice_of on public_name_choice (collaborative_id, person_id, id desc);

select asterism_guard('public_record', false);
select asterism_guard('public_record_event', true);
select asterism_guard('public_record_request', false);
select asterism_guard('public_name_choice', true);

-- Whose open record has that name; nothing for one that is closed or never was. Says ids only.
create function public_record_named(the_name text) returns bigint
  language sql stable security definer set search_path = asterism, pg_temp as $$
  select collaborative_id from public_record where name = the_name and open;
$$;
revoke all on function public_record_named(text) from public;
grant execute on function public_record_named(text) to ${bot};
