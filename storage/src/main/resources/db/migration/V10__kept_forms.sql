-- Forms that could not open by themselves and wait behind a button, filled in.

create table kept_form (
  collaborative_id bigint not null references collaborative (id),
  workspace_id bigint not null,
  -- on the button; not to be guessed
  key text not null,
  content text not null,
  -- by the database's own clock, which nobody skips
  at timestamptz not null default now(),
  primary key (collaborative_id, workspace_id, key),
  foreign key (collaborative_id, workspace_id) references workspace (collaborative_id, id)
);
create index kept_form_by_age on kept_form (at);
select asterism_guard('kept_form', false);

create function kept_forms_forgotten(the_age interval) returns bigint
  language sql security definer set search_path = asterism, pg_temp as $$
  with gone as (delete from kept_form where at < now() - the_age returning 1)
  select count(*) from gone;
$$;
revoke all on function kept_forms_forgotten(interval) from public;
grant execute on function kept_forms_forgotten(interval) to ${bot};
