package io.waymark.exceptions.merchants.adapter.persistence;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.cases.domain.Waiting;
import io.waymark.exceptions.merchants.application.MerchantCases;
import io.waymark.exceptions.merchants.domain.Explanations;
import io.waymark.exceptions.merchants.domain.MerchantCase;
import io.waymark.exceptions.merchants.domain.Stage;
import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.numbers.TrackingNumbers;
import io.waymark.tables.LiveTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cases of a merchant in PostgreSQL. Every statement begins with {@link #own}, so that none can be asked without a merchant; what
 * merchants must not see is not even read.
 */
@ApplicationScoped
class JdbcMerchantCases implements MerchantCases {
    private static final String SELECT = """
            SELECT c.case_id, c.shipment_code, c.order_id, c.code, c.state, c.waiting_on, c.occurred_at, c.opened_at,
                coalesce(c.resolved_at, c.closed_at) AS solved_at,
                array(SELECT written FROM parcel_number n WHERE n.shipment_code = c.shipment_code ORDER BY number LIMIT 20)
                    AS numbers
            FROM exception_case c""";

    private static final String CALLED =
            "c.shipment_code IN (SELECT ? UNION ALL SELECT shipment_code FROM parcel_number WHERE number = ?)";

    private final Database database;
    private final LiveTable<Explanations> explanations;

    JdbcMerchantCases(Database database, LiveTable<Explanations> explanations) {
        this.database = database;
        this.explanations = explanations;
    }

    @Override
    public List<Listed> page(String merchantId, Search search, int limit) {
        Explanations told = explanations.get();
        Conditions asked = own(merchantId, told).uuid("c.case_id < ?", search.after());
        String number = search.number();
        if (number != null) {
            String key = TrackingNumbers.key(number);
            asked.add(CALLED, parameters -> parameters.text(key).text(key));
        }
        return database.query(
                SELECT + asked.sql() + "ORDER BY c.case_id DESC LIMIT ?",
                parameters -> {
                    asked.bind(parameters);
                    parameters.number(limit);
                },
                row -> new Listed(row.uuid("case_id"), content(row, told)));
    }

    @Override
    public Optional<MerchantCase> find(String merchantId, UUID caseId) {
        Explanations told = explanations.get();
        Conditions asked = own(merchantId, told).uuid("c.case_id = ?", caseId);
        return database.first(SELECT + asked.sql(), asked::bind, row -> content(row, told))
                .map(Supplier::get);
    }

    /** Parcels of this merchant alone, in classes that merchants are told of. */
    private static Conditions own(String merchantId, Explanations told) {
        return new Conditions()
                .add("c.merchant_id = ?", parameters -> parameters.text(merchantId))
                .add("c.shipment_code IS NOT NULL", parameters -> {})
                .add("c.code = ANY (?)", parameters -> parameters.texts(told.codes()));
    }

    /** Takes the row's columns; what they mean is found out when it is asked for, so that no row costs another. */
    private static Supplier<MerchantCase> content(Row row, Explanations told) throws SQLException {
        UUID caseId = row.uuid("case_id");
        MerchantCase.Parcel parcel =
                new MerchantCase.Parcel(row.text("shipment_code"), row.optionalUuid("order_id"), row.texts("numbers"));
        String code = row.text("code");
        String state = row.text("state");
        String waitingOn = row.optionalText("waiting_on");
        MerchantCase.Times times = new MerchantCase.Times(
                row.instant("occurred_at"), row.instant("opened_at"), row.optionalInstant("solved_at"));
        return () -> new MerchantCase(caseId, parcel, told.of(code), stage(state, waitingOn), times);
    }

    private static Stage stage(String state, @Nullable String waitingOn) {
        return Stage.of(CaseState.valueOf(state), waitingOn == null ? null : Waiting.Party.valueOf(waitingOn));
    }
}
