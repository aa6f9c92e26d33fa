CREATE TABLE IF NOT EXISTS portolan_sessions
(
  `@timestamp` DateTime64(3, 'UTC'),
  `ecs` Tuple(`version` LowCardinality(String)),
  `event` Tuple(`kind` LowCardinality(String), `category` Array(String), `type` Array(String), `module` LowCardinality(String), `dataset` LowCardinality(String), `start` Nullable(DateTime64(3, 'UTC')), `end` Nullable(DateTime64(3, 'UTC')), `duration` Nullable(Int64), `id` String, `outcome` LowCardinality(String)),
  `network` Tuple(`direction` LowCardinality(String), `transport` LowCardinality(String), `protocol` LowCardinality(String)),
  `observer` Tuple(`vendor` LowCardinality(String), `product` LowCardinality(String), `hostname` LowCardinality(String)),
  `portolan` Tuple(`connector` LowCardinality(String), `service` LowCardinality(String), `verdict` LowCardinality(String), `cause` LowCardinality(String), `last_reply` String, `tls` Tuple(`error` LowCardinality(String), `validation` LowCardinality(String)), `auth` Tuple(`mechanism` LowCardinality(String), `outcome` LowCardinality(String)), `messages` Nullable(Int64), `accepted` Nullable(Int64), `bytes` Nullable(Int64), `tarpit_seconds` Nullable(Float64), `delayed_ack_seconds` Nullable(Float64), `proxied_session` String, `line` Nullable(Int64)),
  `source` Tuple(`ip` Nullable(IPv6), `port` Nullable(Int64), `domain` String),
  `destination` Tuple(`ip` Nullable(IPv6), `port` Nullable(Int64)),
  `tls` Tuple(`established` Nullable(Bool), `version_protocol` LowCardinality(String), `version` LowCardinality(String), `cipher` LowCardinality(String), `client` Tuple(`hash` Tuple(`sha1` String)), `server` Tuple(`hash` Tuple(`sha1` String))),
  `user` Tuple(`name` String),
  `email` Tuple(`direction` LowCardinality(String), `from` Tuple(`address` Array(String)), `to` Tuple(`address` Array(String)), `message_id` Array(String)),
  `log` Tuple(`file` Tuple(`path` LowCardinality(String)))
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(`@timestamp`)
ORDER BY `@timestamp`;
