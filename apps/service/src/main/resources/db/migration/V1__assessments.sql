-- Results by the digest of what was sent and what it was measured by.
create table assessment (
    id          char(64) primary key,
    unit        text not null,
    scheme      text not null,
    period_from date not null,
    period_to   date not null,
    low         numeric(18, 6) not null,
    high        numeric(18, 6) not null,
    result      bytea not null,
    kept        timestamptz not null default now()
);

create index assessment_of_unit on assessment (unit, period_to desc, id);
