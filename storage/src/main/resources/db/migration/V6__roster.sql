-- What a collaborative, a group and a person choose; who is with which organization; and everything
-- that ever changed on the roster.

-- null: nobody has chosen; the bot's own settings serve
alter table collaborative
  add zone text,
  add language text,
  -- whose holidays are kept, as ISO 3166 has it: MX
  add country text check (country ~ '^[A-Z]{2}$'),
  add set_up_at timestamptz;

alter table "group"
  add country text check (country ~ '^[A-Z]{2}$'),
  add default_rule text not null default 'full'
    check (default_rule in ('light', 'full', 'constitutional')),
  add voices text not null default 'organization' check (voices in ('organization', 'person'));

-- Days off that a group lists itself, besides those of its country.
create table group_holiday (
  collaborative_id bigint not null references collaborative (id),
  group_id bigint not null,
  day date not null,
  name text not null,
  primary key (collaborative_id, group_id, day),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id)
);

alter table person
  -- what somebody chose is theirs: what a chat service tells later leaves it alone
  add name_chosen boolean not null default false,
  add zone_chosen boolean not null default false,
  add language_chosen boolean not null default false,
  -- the hour at which their day begins
  add morning smallint not null default 9 check (morning between 0 and 23),
  -- as ISO 8601 counts: Monday is 1
  add working_days integer[] not null default '{1,2,3,4,5}'
    check (cardinality(working_days) > 0 and working_days <@ array[1, 2, 3, 4, 5, 6, 7]),
  add digest text not null default 'daily' check (digest in ('daily', 'weekly', 'off')),
  -- the last day away
  add away_until date,
  -- asked once which organization they are with
  add asked_organization_at timestamptz;

alter table account
  add bot boolean not null default false,
  -- false: the service has deactivated it
  add active boolean not null default true,
  add used_at timestamptz;

-- A merged organization lives on in another, which is itself not merged: never a chain. What was
-- recorded for it stays as it was; whoever reads goes by coalesce(merged_into_id, id).
alter table organization
  add merged_into_id bigint,
  add check (merged_into_id <> id),
  add foreign key (collaborative_id, merged_into_id) references organization (collaborative_id, id);
create index organization_merged on organization (collaborative_id, merged_into_id)
  where merged_into_id is not null;
-- the name of a merged one may be taken by the one it lives on in
drop index organization_by_name;
create unique index organization_by_name on organization (collaborative_id, lower(name))
  where merged_into_id is null;

-- Which organization a person is with, apart from any role.
create table affiliation (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  person_id bigint not null,
  organization_id bigint not null,
  starts date not null,
  ends date,
  recorded_at timestamptz not null,
  recorded_by bigint,
  primary key (collaborative_id, id),
  -- one that never began ends the day before
  check (ends is null or ends >= starts - 1),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id),
  foreign key (collaborative_id, organization_id) references organization (collaborative_id, id),
  foreign key (collaborative_id, recorded_by) references person (collaborative_id, id)
);
create index affiliation_of_person on affiliation (collaborative_id, person_id);
create index affiliation_of_organization on affiliation (collaborative_id, organization_id);

insert into affiliation (collaborative_id, person_id, organization_id, starts, ends, recorded_at)
select collaborative_id, person_id, organization_id, min(starts),
  case when bool_and(ends is not null) then max(ends) end, min(recorded_at)
from role_term
where organization_id is not null
group by collaborative_id, person_id, organization_id
order by min(id);

alter table role_term
  -- of a representative: speaks when the other is silent; of any other role: a deputy
  add alternate boolean not null default false,
  add ended_at timestamptz,
  add ended_by bigint,
  add foreign key (collaborative_id, ended_by) references person (collaborative_id, id),
  drop constraint role_term_check,
  -- one that never began ends the day before
  add constraint role_term_check check (ends is null or ends >= starts - 1);
create index role_term_of_group on role_term (collaborative_id, group_id);
create index role_term_of_organization on role_term (collaborative_id, organization_id);

-- A conflict of interest that somebody declared, for an organization or for a person.
create table conflict_of_interest (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  organization_id bigint,
  person_id bigint,
  group_id bigint not null,
  topic text not null check (char_length(topic) between 1 and 200),
  declared_at timestamptz not null,
  declared_by bigint not null,
  ended_at timestamptz,
  primary key (collaborative_id, id),
  check ((organization_id is null) <> (person_id is null)),
  foreign key (collaborative_id, organization_id) references organization (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id),
  foreign key (collaborative_id, declared_by) references person (collaborative_id, id)
);
create index conflict_of_interest_of_group on conflict_of_interest (collaborative_id, group_id);

-- Everything that happened on the roster. Appended, never rewritten: the bot may not update or
-- delete here.
create table roster_event (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  kind text not null check (kind in (
    'organization_added', 'organization_renamed', 'organization_merged', 'organization_left',
    'affiliated', 'unaffiliated', 'joined', 'left', 'role_begun', 'role_ended',
    'facilitator_missing', 'conflict_declared', 'conflict_ended')),
  group_id bigint,
  person_id bigint,
  organization_id bigint,
  -- into which one was merged
  other_organization_id bigint,
  role text,
  alternate boolean not null default false,
  name_before text,
  name_after text,
  topic text,
  day_from date,
  day_until date,
  at timestamptz not null,
  -- null: the bot itself
  by_person_id bigint,
  primary key (collaborative_id, id),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id),
  foreign key (collaborative_id, organization_id) references organization (collaborative_id, id),
  foreign key (collaborative_id, other_organization_id)
    references organization (collaborative_id, id),
  foreign key (collaborative_id, by_person_id) references person (collaborative_id, id)
);
create index roster_event_of_person on roster_event (collaborative_id, person_id, id);
create index roster_event_of_organization on roster_event (collaborative_id, organization_id, id);
create index roster_event_of_other on roster_event (collaborative_id, other_organization_id)
  where other_organization_id is not null;
create index roster_event_of_group on roster_event (collaborative_id, group_id, kind);

-- A group met on a day; who was there.
create table meeting (
  collaborative_id bigint not null references collaborative (id),
  id bigint generated always as identity,
  group_id bigint not null,
  day date not null,
  noted_at timestamptz not null,
  noted_by bigint not null,
  primary key (collaborative_id, id),
  unique (collaborative_id, group_id, day),
  foreign key (collaborative_id, group_id) references "group" (collaborative_id, id),
  foreign key (collaborative_id, noted_by) references person (collaborative_id, id)
);

create table attendance (
  collaborative_id bigint not null references collaborative (id),
  meeting_id bigint not null,
  person_id bigint not null,
  noted_at timestamptz not null,
  noted_by bigint not null,
  primary key (collaborative_id, meeting_id, person_id),
  foreign key (collaborative_id, meeting_id) references meeting (collaborative_id, id),
  foreign key (collaborative_id, person_id) references person (collaborative_id, id),
  foreign key (collaborative_id, noted_by) references person (collaborative_id, id)
);

select asterism_guard('group_holiday', false);
select asterism_guard('affiliation', false);
select asterism_guard('conflict_of_interest', false);
select asterism_guard('roster_event', true);
select asterism_guard('meeting', false);
select asterism_guard('attendance', false);
