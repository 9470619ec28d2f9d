-- Where somebody writes to the bot alone, nothing says which workspace it is about: it is the one
-- in which that account of the service did something last.

create index account_by_external_id on account (external_id);

-- Before the tenant is known. Says ids only.
create function workspace_last_used(the_platform text, the_account text,
    out collaborative bigint, out workspace bigint)
  returns setof record
  language sql stable security definer set search_path = asterism, pg_temp as $$
  select a.collaborative_id, a.workspace_id
  from account a
  join workspace w on w.collaborative_id = a.collaborative_id and w.id = a.workspace_id
  where w.platform = the_platform and a.external_id = the_account and a.used_at is not null
  order by a.used_at desc, a.id desc
  limit 1;
$$;
revoke all on function workspace_last_used(text, text) from public;
grant execute on function workspace_last_used(text, text) to ${bot};
