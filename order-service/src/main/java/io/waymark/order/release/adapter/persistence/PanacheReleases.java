package io.waymark.order.release.adapter.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.release.application.Releases;
import io.waymark.order.release.domain.Release;
import io.waymark.order.release.domain.Release.Life;
import io.waymark.order.release.domain.Release.Split;
import io.waymark.order.release.domain.Release.Status;
import io.waymark.order.release.domain.ReleaseChange;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Releases as entities; whoever changes one holds its row's lock until the end of the transaction. */
@Singleton
class PanacheReleases implements Releases, PanacheRepositoryBase<ReleaseEntity, UUID> {
    private static final UUID LEAST = new UUID(0, 0);

    /** The releases of one channel are added by one transaction at a time. */
    private static final String ONE_AT_A_TIME =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('releases/' || ?, 0))";

    private static final String TAKEN = """
            SELECT count(*) AS taken FROM channel_release
            WHERE from_channel = ? AND coalesce(merchant_id, '') = ? AND status <> 'STOPPED'""";

    private static final String AUDIT = """
            INSERT INTO channel_release_change (release_id, version, changed_at, changed_by, status_was, points_was, status_is,
                                                points_is)
            VALUES (?, ?, ?, ?, ?, ?::int8, ?, ?::int8)""";

    private static final String CHANGES = """
            SELECT version, changed_at, changed_by, status_was, points_was, status_is, points_is
            FROM channel_release_change WHERE release_id = ? ORDER BY version""";

    private static final String ACTIVE = """
            SELECT id, version, from_channel, to_channel, merchant_id, basis_points, created_at, created_by
            FROM channel_release WHERE status = 'ACTIVE' ORDER BY id""";

    private final Database database;

    PanacheReleases(Database database) {
        this.database = database;
    }

    @Override
    @Transactional
    public boolean add(Release release) {
        Split split = release.split();
        database.query(ONE_AT_A_TIME, parameters -> parameters.text(split.from()), row -> 1);
        boolean free = database.query(
                                TAKEN,
                                parameters -> parameters
                                        .text(split.from())
                                        .text(split.merchantId() == null ? "" : split.merchantId()),
                                row -> row.number("taken"))
                        .getFirst()
                == 0;
        if (free) {
            ReleaseEntity entity = new ReleaseEntity(release);
            persistAndFlush(entity);
            audit(
                    null,
                    entity.release(),
                    release.life().createdBy(),
                    release.life().createdAt());
        }
        return free;
    }

    @Override
    @Transactional
    public Optional<Release> get(UUID id) {
        return findByIdOptional(id).map(ReleaseEntity::release);
    }

    @Override
    @Transactional
    public List<Release> page(@Nullable UUID after, int most) {
        return find("id > ?1 order by id", after == null ? LEAST : after).range(0, most - 1).stream()
                .map(ReleaseEntity::release)
                .toList();
    }

    @Override
    @Transactional
    public Optional<Release> change(Release seen, Release changed, String by, Instant at) {
        return findByIdOptional(seen.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(entity -> entity.version == seen.version())
                .map(entity -> {
                    entity.take(changed);
                    flush();
                    Release now = entity.release();
                    if (now.version() != seen.version()) {
                        audit(seen, now, by, at);
                    }
                    return now;
                });
    }

    private void audit(@Nullable Release before, Release after, String by, Instant at) {
        database.update(AUDIT, parameters -> parameters
                .uuid(after.id())
                .number(after.version())
                .instant(at)
                .text(by)
                .text(before == null ? null : before.life().status().name())
                .number(before == null ? null : (Long) (long) before.split().basisPoints())
                .text(after.life().status().name())
                .number(after.split().basisPoints()));
    }

    @Override
    public List<ReleaseChange> changes(UUID id) {
        return database.query(CHANGES, parameters -> parameters.uuid(id), PanacheReleases::change);
    }

    @Override
    public List<Release> active() {
        return database.query(ACTIVE, PanacheReleases::active);
    }

    private static ReleaseChange change(Row row) throws SQLException {
        Long pointsWas = row.optionalNumber("points_was");
        return new ReleaseChange(
                row.number("version"),
                row.instant("changed_at"),
                row.text("changed_by"),
                row.optionalConstant("status_was", Status.class),
                pointsWas == null ? null : pointsWas.intValue(),
                row.constant("status_is", Status.class),
                row.integer("points_is"));
    }

    private static Release active(Row row) throws SQLException {
        return new Release(
                row.uuid("id"),
                row.number("version"),
                new Split(
                        row.text("from_channel"),
                        row.text("to_channel"),
                        row.optionalText("merchant_id"),
                        row.integer("basis_points")),
                new Life(Status.ACTIVE, row.instant("created_at"), row.text("created_by"), null));
    }
}
