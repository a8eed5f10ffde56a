package io.waymark.jdbc;

import io.waymark.jdbc.Database.Binding;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a search whose criteria may be missing: only what is asked for stands in the statement, so that the planner
 * sees one for which it has an index. Each condition is a text of ours with one parameter; values never enter the text.
 */
public final class Conditions {
    private final StringJoiner sql = new StringJoiner(" AND ", " WHERE ", " ").setEmptyValue(" ");
    private final List<Binding> bindings = new ArrayList<>();

    /** Holds where the value is null. */
    public Conditions text(String condition, @Nullable String value) {
        return value == null ? this : add(condition, parameters -> parameters.text(value));
    }

    /** Holds where the value is null. */
    public Conditions name(String condition, @Nullable Enum<?> value) {
        return text(condition, value == null ? null : value.name());
    }

    /** Holds where the value is null. */
    public Conditions uuid(String condition, @Nullable UUID value) {
        return value == null ? this : add(condition, parameters -> parameters.uuid(value));
    }

    /** Holds where the value is null. */
    public Conditions instant(String condition, @Nullable Instant value) {
        return value == null ? this : add(condition, parameters -> parameters.instant(value));
    }

    /** One with parameters of its own. */
    public Conditions add(String condition, Binding binding) {
        sql.add(condition);
        bindings.add(binding);
        return this;
    }

    /** {@code WHERE} and the conditions, or nothing, with blanks around. */
    public String sql() {
        return sql.toString();
    }

    /** Binds the conditions' parameters in their order. */
    public void bind(Parameters parameters) throws SQLException {
        for (Binding binding : bindings) {
            binding.bind(parameters);
        }
    }
}
