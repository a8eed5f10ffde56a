package io.waymark.tracking.shipment.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.tracking.shipment.application.OutdatedNodes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds nodes by their code and the revision that mapped them. */
@Singleton
public class JdbcOutdatedNodes implements OutdatedNodes {
    private static final String SOME = """
            SELECT * FROM shipment_node WHERE provider = ? AND code = ? AND mapping_version < ? LIMIT ?""";
    private static final String COUNT = """
            SELECT count(*) AS nodes FROM unnest(?::uuid[], ?::text[]) AS k (shipment_id, node_id)
              JOIN shipment_node n USING (shipment_id, node_id)
             WHERE n.provider = ? AND n.code = ? AND n.mapping_version < ?""";
    private final Database database;

    JdbcOutdatedNodes(Database database) {
        this.database = database;
    }

    @Override
    public List<Outdated> some(String provider, String code, long revision, int limit) {
        return database.whole(
                SOME,
                parameters ->
                        parameters.text(provider).text(code).number(revision).number(limit),
                row -> {
                    List<Outdated> some = new ArrayList<>();
                    while (row.next()) {
                        some.add(new Outdated(
                                row.getObject("shipment_id", UUID.class),
                                row.getObject("push_id", UUID.class),
                                NodeRows.node(row)));
                    }
                    return some;
                });
    }

    @Override
    public long count(Collection<Outdated> nodes, String provider, String code, long revision) {
        return database.query(
                        COUNT,
                        parameters -> parameters
                                .rows(nodes)
                                .uuids(Outdated::shipmentId)
                                .texts(outdated -> outdated.node().id())
                                .and()
                                .text(provider)
                                .text(code)
                                .number(revision),
                        row -> row.number("nodes"))
                .getFirst();
    }
}
