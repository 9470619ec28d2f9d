-- Who takes part: a collaborative (the tenant), the workspaces it talks in, its groups and their
-- channels, its people and their accounts, its organizations, and who held which role when.

create table collaborative (
  id bigint generated always as identity primary key,
  name text not null,
  -- numbers spoken in chat (#12) count per collaborative and are never used again
  last_number integer not null default 0,
  made_at timestamptz not null default now()
);

create table workspace (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  platform text not null check (platform in ('room', 'slack', 'discord')),
  external_id text not null,
  name text not null,
  primary key (collaborative_id, id),
  unique (platform, external_id)
);

create table "group" (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  name text not null,
  kind text not null default 'work_group'
    check (kind in ('backbone', 'steering_committee', 'work_group', 'constellation', 'community_forum')),
  -- null: nobody has chosen; the bot's own settings serve
  zone text,
  language text,
  made_at timestamptz not null,
  primary key (collaborative_id, id)
);

create table channel (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  workspace_id bigint not null,
  external_id text not null,
  name text not null,
  group_id bigint not null,
  primary key (collaborative_id, id),
  unique (workspace_id, external_id),
  foreign key (collaborative_id, workspace_id) references workspace (collaborative_id, id),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id)
);
create index channel_of_group on channel (collaborative_id, group_id);

create table person (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  name text not null,
  zone text,
  language text,
  -- the group a direct message is about: where the person last spoke to the bot
  last_group_id bigint,
  made_at timestamptz not null,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, last_group_id) references "group" (collaborative_id, id)
);

-- Identity is platform, workspace and account together: one person may have several.
create table account (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  workspace_id bigint not null,
  external_id text not null,
  person_id bigint not null,
  -- as the service names them; in the room also what follows the @
  name text not null,
  handle text,
  primary key (collaborative_id, id),
  unique (workspace_id, external_id),
  unique (workspace_id, handle),
  foreign key (collaborative_id, workspace_id) references workspace (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id)
);
create index account_of_person on account (collaborative_id, person_id);

create table organization (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  name text not null,
  made_at timestamptz not null,
  primary key (collaborative_id, id)
);
create unique index organization_by_name on organization (collaborative_id, lower(name));

-- A role a person holds, for an organization, in a group, from a date until a date. Ended, never removed.
create table role_term (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  person_id bigint not null,
  organization_id bigint,
  group_id bigint,
  role text not null,
  starts date not null,
  ends date,
  recorded_at timestamptz not null,
  recorded_by bigint,
  primary key (collaborative_id, id),
  check (ends is null or ends >= starts),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id),
  foreign key (collaborative_id, organization_id) references organization (collaborative_id, id),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id),
  foreign key (collaborative_id, recorded_by) references person (collaborative_id, id)
);
create index role_term_of_person on role_term (collaborative_id, person_id);

select asterism_guard('collaborative', false);
select asterism_guard('workspace', false);
select asterism_guard('"group"', false);
select asterism_guard('channel', false);
select asterism_guard('person', false);
select asterism_guard('account', false);
select asterism_guard('organization', false);
select asterism_guard('role_term', false);

-- Before the tenant is known: the workspace's collaborative, made at first sight. Until linked, each
-- workspace is its own collaborative.
create function workspace_met(the_platform text, the_external_id text, the_name text,
    out collaborative bigint, out workspace bigint)
  language plpgsql security definer set search_path = asterism, pg_temp as $$
begin
  select w.collaborative_id, w.id into collaborative, workspace
    from workspace w where w.platform = the_platform and w.external_id = the_external_id;
  if found then
    return;
  end if;
  -- two replicas may meet it at once: the second waits here, then finds it
  perform pg_advisory_xact_lock(hashtextextended(the_platform || ' ' || the_external_id, 0));
  select w.collaborative_id, w.id into collaborative, workspace
    from workspace w where w.platform = the_platform and w.external_id = the_external_id;
  if found then
    return;
  end if;
  insert into collaborative (name) values (the_name) returning id into collaborative;
  insert into workspace (collaborative_id, platform, external_id, name)
    values (collaborative, the_platform, the_external_id, the_name) returning id into workspace;
end $$;
revoke all on function workspace_met(text, text, text) from public;
grant execute on function workspace_met(text, text, text) to ${bot};
