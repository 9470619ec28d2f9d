-- Who may see what. Every later migration hands its tables to asterism_guard.
--
-- ${bot} is the login the bot works with. It owns nothing here and gets its rights table by table.

grant usage on schema asterism to ${bot};

-- so that the bot can tell, without the owner's login, whether a migration is missing
grant select on asterism.flyway_schema_history to ${bot};

-- The collaborative this transaction is bound to, or null. Useful as a column's default:
--   collaborative_id bigint not null default asterism_collaborative()
create function asterism.asterism_collaborative() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('asterism.collaborative', true), '')::bigint;

revoke execute on function asterism.asterism_collaborative() from public;
grant execute on function asterism.asterism_collaborative() to ${bot};

-- Keeps the rows of a table to the collaborative they belong to, whoever asks, and gives the bot its
-- rights. The column is collaborative_id, and id in the table collaborative itself. In an append-only
-- table (history) the bot can neither change nor delete.
--
-- The owner is held by the rules too, so that a backup or a function that runs with the owner's
-- rights works the same for an owner who is no superuser; the policy "owner" lets it through.
--
-- Functions that run with the owner's rights look across collaboratives. They return ids only, and
-- are written like this:
--   create function ... security definer set search_path = asterism, pg_temp ...;
--   revoke execute on function ... from public;
--   grant execute on function ... to ${bot};
create function asterism.asterism_guard(t regclass, append_only boolean default false) returns void
  language plpgsql set search_path = asterism, pg_temp
as $guard$
declare
  bound name := case
    when t = to_regclass('asterism.collaborative') then 'id' else 'collaborative_id' end;
begin
  if not exists (
    select from pg_attribute
    where attrelid = t and attname = bound and attnotnull and atttypid = 'bigint'::regtype
  ) then
    raise exception '% needs a column % bigint not null', t, bound;
  end if;
  execute format('alter table %s enable row level security, force row level security', t);
  execute format(
    'create policy tenant on %1$s using (%2$I = asterism_collaborative())
       with check (%2$I = asterism_collaborative())', t, bound);
  execute format('create policy owner on %s to %I using (true) with check (true)', t, current_user);
  execute format('revoke all on %s from public', t);
  execute format('grant select, insert on %s to ${bot}', t);
  if not append_only then
    execute format('grant update, delete on %s to ${bot}', t);
  end if;
end
$guard$;

revoke execute on function asterism.asterism_guard(regclass, boolean) from public;
