package io.waymark.tracking.query;

import io.waymark.tracking.query.ShipmentView.NodeView;
import io.waymark.tracking.query.ShipmentView.NumberView;
import io.waymark.tracking.shipment.StoredTimes;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.HistoryEntry;
import io.waymark.tracking.shipment.domain.LastMile;
import io.waymark.tracking.shipment.domain.NumberReuse;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.PreAdvice;
import io.waymark.tracking.shipment.domain.State;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads shipments out of rows that hold a shipment and one of its nodes each; by position, as this is the hot way out. */
final class ViewRows {
    /** Of a shipment {@code s}, its numbers {@code l} and a node {@code n}, which may be absent, in the order in which {@link #read} reads them. */
    static final String COLUMNS = """
            s.id, s.shipment_code, s.order_id, s.reference_no, s.merchant_id, s.carrier, s.tracking_number, s.state, s.substate,
            s.exception, s.conflict, s.version, s.xmin::text, n.node_id, n.occurred_at, n.offset_seconds, n.received_at, n.state,
            n.substate, n.exception, n.code, n.provider, n.carrier, n.tracking_number, n.description, n.country, n.region, n.city,
            n.postal_code, n.place_text, n.ordinal, s.estimate_from, s.estimate_from_offset, s.estimate_until,
            s.estimate_until_offset, s.estimate_as_of, l.carriers, l.numbers,
            n.time_doubtful, s.number_reuse, s.earlier_until, s.last_mile_brand, s.last_mile_carrier, s.last_mile_number,
            s.last_mile_at""";

    /** The numbers of a shipment {@code s}, once for all of its nodes. */
    static final String NUMBERS = """
            CROSS JOIN LATERAL (
                SELECT array_agg(carrier ORDER BY tracking_number COLLATE "C", carrier COLLATE "C") AS carriers,
                       array_agg(tracking_number ORDER BY tracking_number COLLATE "C", carrier COLLATE "C") AS numbers
                  FROM (SELECT * FROM shipment_leg WHERE shipment_id = s.id LIMIT 100) its) l""";

    /** The newest nodes {@code n} of a shipment {@code s}, so many at most; a row without one where there is none. */
    static String newest(int nodes) {
        return """
                LEFT JOIN LATERAL (SELECT * FROM shipment_node WHERE shipment_id = s.id
                                    ORDER BY occurred_at DESC, ordinal DESC LIMIT %d) n ON true""".formatted(nodes);
    }

    private static final int FIRST_OF_NODE = 14;

    private record Entry(NodeView node, int ordinal) implements HistoryEntry {
        @Override
        public String id() {
            return node.id();
        }

        @Override
        public String carrier() {
            return node.carrier();
        }

        @Override
        public String trackingNumber() {
            return node.trackingNumber();
        }

        @Override
        public OffsetDateTime occurredAt() {
            return node.occurredAt();
        }

        @Override
        public boolean tellsTime() {
            return !node.timeDoubtful();
        }

        @Override
        public @Nullable State state() {
            return node.state();
        }
    }

    private record Draft(ShipmentView shipment, List<Entry> nodes) {
        ShipmentView finished(PreAdvice preAdvice, int most) {
            List<NodeView> visible = visible(preAdvice);
            List<NodeView> newest = visible.subList(Math.max(0, visible.size() - most), visible.size());
            boolean isAll = nodes.size() <= most || newest.isEmpty();
            return shipment.with(newest, isAll ? null : NodePlace.LISTING.cursor(newest.getFirst()));
        }

        private List<NodeView> visible(PreAdvice preAdvice) {
            NumberReuse reuse = shipment.numberReuse();
            if (reuse == null) {
                return preAdvice.visible(nodes).stream().map(Entry::node).toList();
            }
            List<Entry> earlier = nodes.stream().filter(reuse::isEarlier).toList();
            List<Entry> own =
                    nodes.stream().filter(node -> !reuse.isEarlier(node)).toList();
            return Stream.concat(
                            preAdvice.visible(earlier).stream()
                                    .map(entry -> entry.node().ofEarlierParcel()),
                            preAdvice.visible(own).stream().map(Entry::node))
                    .toList();
        }
    }

    /**
     * All shipments of the rows, in the order in which each came first.
     *
     * @param most how many nodes a view shows at most: its newest
     */
    static List<ShipmentView> read(ResultSet row, PreAdvice preAdvice, int most) throws SQLException {
        Map<UUID, Draft> drafts = new LinkedHashMap<>();
        while (row.next()) {
            UUID id = row.getObject(1, UUID.class);
            Draft draft = drafts.get(id);
            if (draft == null) {
                draft = new Draft(shipment(id, row), new ArrayList<>());
                drafts.put(id, draft);
            }
            String nodeId = row.getString(FIRST_OF_NODE);
            if (nodeId != null) {
                draft.nodes().add(new Entry(node(nodeId, row), row.getInt(31)));
            }
        }
        return drafts.values().stream()
                .map(draft -> draft.finished(preAdvice, most))
                .toList();
    }

    private static ShipmentView shipment(UUID id, ResultSet row) throws SQLException {
        long version = row.getLong(12);
        return new ShipmentView(
                id,
                ShipmentTag.of(id, version, row.getString(13)),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                State.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getBoolean(11),
                version,
                numbers(row),
                estimate(row),
                reuse(row),
                lastMile(row),
                List.of(),
                null);
    }

    private static List<NumberView> numbers(ResultSet row) throws SQLException {
        Array carriers = row.getArray(37);
        if (carriers == null) {
            return List.of();
        }
        String[] theirs = (String[]) carriers.getArray();
        String[] numbers = (String[]) row.getArray(38).getArray();
        List<NumberView> views = new ArrayList<>(theirs.length);
        for (int i = 0; i < theirs.length; i++) {
            views.add(new NumberView(theirs[i], numbers[i]));
        }
        return views;
    }

    private static @Nullable Estimate estimate(ResultSet row) throws SQLException {
        OffsetDateTime asOf = row.getObject(36, OffsetDateTime.class);
        return asOf == null ? null : new Estimate(zoned(row, 32), zoned(row, 34), asOf.toInstant());
    }

    private static @Nullable NumberReuse reuse(ResultSet row) throws SQLException {
        String verdict = row.getString(40);
        OffsetDateTime earlierUntil = row.getObject(41, OffsetDateTime.class);
        return verdict == null || earlierUntil == null
                ? null
                : new NumberReuse(NumberReuse.Verdict.valueOf(verdict), earlierUntil.toInstant());
    }

    private static @Nullable LastMile lastMile(ResultSet row) throws SQLException {
        String brand = row.getString(42);
        OffsetDateTime at = row.getObject(45, OffsetDateTime.class);
        return brand == null || at == null
                ? null
                : new LastMile(brand, row.getString(43), row.getString(44), at.toInstant());
    }

    /** A time and, in the column after it, the offset that it was told in. */
    private static OffsetDateTime zoned(ResultSet row, int column) throws SQLException {
        return StoredTimes.zoned(row.getObject(column, OffsetDateTime.class), row.getInt(column + 1));
    }

    private static NodeView node(String id, ResultSet row) throws SQLException {
        String state = row.getString(18);
        return new NodeView(
                id,
                zoned(row, 15),
                row.getObject(17, OffsetDateTime.class).toInstant(),
                state == null ? null : State.valueOf(state),
                row.getString(19),
                row.getString(20),
                row.getString(21),
                row.getString(22),
                row.getString(23),
                row.getString(24),
                row.getString(25),
                place(row),
                row.getBoolean(39),
                false);
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        Place place = new Place(
                row.getString(26), row.getString(27), row.getString(28), row.getString(29), row.getString(30));
        return place.equals(Place.NOWHERE) ? null : place;
    }

    private ViewRows() {}
}
