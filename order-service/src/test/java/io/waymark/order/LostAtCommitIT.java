package io.waymark.order;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import io.waymark.testkit.OwnerConnection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that breaks while a transaction commits leaves its end unknown: the caller is told so, and may try again. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class LostAtCommitIT {
    private static final String REFERENCE = "lost-at-commit";

    /** Deferred to the commit, where the order's own connection ends. */
    @BeforeEach
    void breakTheNextCommit() throws SQLException {
        OwnerConnection.run("""
                CREATE FUNCTION end_connection() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_terminate_backend(pg_backend_pid());
                    PERFORM pg_sleep(5);
                    RETURN NULL;
                END $$""");
        OwnerConnection.run("""
                CREATE CONSTRAINT TRIGGER end_connection AFTER INSERT ON customer_order DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW WHEN (NEW.reference_no = 'lost-at-commit') EXECUTE FUNCTION end_connection()""");
    }

    @AfterEach
    void mend() throws SQLException {
        OwnerConnection.run("DROP FUNCTION IF EXISTS end_connection() CASCADE");
    }

    @Test
    void theEndIsUnknownAndTheSameOrderMayBeSentAgain() throws SQLException {
        OrderClient acme = OrderClient.merchant("acme");
        String order = Samples.order(REFERENCE, "standard", "1");

        acme.place(order)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("errorCode", equalTo("UNAVAILABLE"))
                .body("detail", containsString("unknown"));
        mend();

        acme.place(order).then().statusCode(201);
    }
}
