package io.waymark.bench.faults;

import io.waymark.bench.ledger.Audit;
import io.waymark.bench.ledger.Evidence;
import io.waymark.bench.ledger.Ledger;
import io.waymark.bench.ledger.Published;
import io.waymark.bench.stack.Stack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the ledger says in the end.
 *
 * @param violations by rule, the rule's short name first; all 0 where nothing went wrong
 * @param detail     what broke which rule, for whoever looks into it
 */
record Judgement(Map<String, Integer> violations, int acknowledged, String detail) {

    static Judgement of(Stack stack, Ledger ledger) throws SQLException, IOException {
        BitSet stored;
        try (Connection connection = stack.connect()) {
            stored = Evidence.stored(connection);
        }
        List<Published> published = Evidence.published(stack.suite().bootstrapServers());
        Audit audit = Audit.of(ledger, stored, published);
        Effects effects = Effects.of(stack, published);
        Map<String, Integer> violations = new LinkedHashMap<>();
        violations.put("i1 acknowledged and not stored", audit.lost().cardinality());
        violations.put(
                "i2 stored and not published, or published and not stored",
                audit.unpublished().cardinality()
                        + audit.ghosts().cardinality()
                        + audit.strange().cardinality());
        violations.put(
                "i3 published without exactly one effect", audit.doubled().cardinality() + effects.missing());
        violations.put(
                "i4 shipments whose order was not held", audit.disordered().cardinality() + effects.behind());
        return new Judgement(violations, ledger.acknowledged().cardinality(), audit + "; " + effects);
    }
}
