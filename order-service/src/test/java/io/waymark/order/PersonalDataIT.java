package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import io.waymark.testkit.OwnerConnection;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Watches that the whole database, read with every right, names nobody. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class PersonalDataIT {
    private static final List<String> PERSONAL = List.of(Samples.NAME, "13912345678", "中关村大街", "韩梅梅", "9081726354");

    @Test
    void noTableHoldsAReadableName() throws SQLException {
        OrderClient acme = OrderClient.merchant("acme");
        String reference = OrderClient.reference();
        acme.place(Samples.order(reference, "standard", "1").replace("5678\"", "5678 ext. 9081726354\""))
                .then()
                .statusCode(201);

        List<String> tables = texts("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'");
        List<String> findings = new ArrayList<>();
        boolean seen = false;
        for (String table : tables) {
            seen |= table.equals("customer_order");
            for (String row : texts("SELECT t::text FROM " + table + " t")) {
                PERSONAL.stream()
                        .filter(text -> row.contains(text) || row.contains(hex(text)))
                        .forEach(text -> findings.add(table));
            }
        }

        assertThat(seen).isTrue();
        assertThat(texts("SELECT reference_no FROM customer_order")).contains(reference);
        assertThat(findings).isEmpty();
    }

    /** How PostgreSQL writes bytes, so that a name in a bytea column is found too. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(String query) throws SQLException {
        try (Connection connection = OwnerConnection.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
