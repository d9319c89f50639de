package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;

/**
 * Results in PostgreSQL, by the id of their assessment. What {@link #keep} returned from is committed; the id is the primary key, so
 * nothing is there twice, whoever sends it again. Thread-safe.
 */
public final class PostgresStore implements ResultStore {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresStore.class);
    private static final String INSERT = """
            insert into assessment (id, unit, scheme, period_from, period_to, low, high, result)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Lang lang;

    /**
     * A store in the tables of {@code database}, which are there.
     *
     * @param lang the language that results are kept in
     */
    public PostgresStore(DataSource database, Lang lang) {
        this.jdbc = new JdbcTemplate(database);
        this.client = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.lang = lang;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void keep(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        List<Object[]> rows = outcomes.stream().map(this::row).toList();
        reached(() -> {
            transaction.executeWithoutResult(status -> jdbc.batchUpdate(INSERT, rows));
            return rows.size();
        });
    }

    private Object[] row(Outcome outcome) {
        var assessment = outcome.assessment();
        return new Object[] {
            outcome.id(),
            assessment.dossier().unit().id(),
            outcome.schemeId(),
            assessment.dossier().from(),
            assessment.dossier().to(),
            assessment.total().low().toBigDecimal(),
            assessment.total().high().toBigDecimal(),
            CanonicalJson.write(outcome.tree(lang)).getBytes(StandardCharsets.UTF_8)
        };
    }

    @Override
    public Optional<String> find(String id) {
        return reached(() -> client.sql("select result from assessment where id = ?")
                .param(id)
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .optional());
    }

    @Override
    public ImmutableList<StoredResult> history(String unit, Optional<Cursor> after, int limit) {
        return ImmutableList.copyOf(reached(() -> client.sql("""
                        select id, scheme, period_from, period_to, low, high from assessment
                        where unit = ? and (period_to < ? or period_to = ? and id > ?)
                        order by period_to desc, id limit ?""")
                .param(unit)
                .param(after.map(Cursor::until).map(LocalDate::parse).orElse(LocalDate.of(9999, 12, 31)))
                .param(after.map(Cursor::until).map(LocalDate::parse).orElse(LocalDate.of(9999, 12, 31)))
                .param(after.map(Cursor::id).orElse(""))
                .param(limit)
                .query((row, number) -> new StoredResult(
                        row.getString("id"),
                        row.getString("scheme"),
                        row.getObject("period_from", LocalDate.class).toString(),
                        row.getObject("period_to", LocalDate.class).toString(),
                        row.getBigDecimal("low").stripTrailingZeros().toPlainString(),
                        row.getBigDecimal("high").stripTrailingZeros().toPlainString()))
                .list()));
    }

    /** What {@code work} gives; a database that cannot be reached is a problem that passes. */
    private static <T> T reached(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException e) {
            LOG.error("the store cannot be reached: {}", e.getClass().getSimpleName(), e);
            throw new ProblemException(
                    Problem.of(ProblemKind.BUSY, "store-away").with("Retry-After", "5"));
        }
    }
}
