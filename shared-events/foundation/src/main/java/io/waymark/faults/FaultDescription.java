package io.waymark.faults;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says what failed without repeating a message that may quote a person's data (a driver's "failing row contains …", a
 * parser's excerpt): types, SQLSTATE and the place in our own code. Messages of our own exceptions are kept, as they hold
 * none.
 */
public final class FaultDescription {
    private static final String OURS = "io.waymark.";
    private static final int MOST = 8;

    /** One line, at most a few hundred characters. */
    public static String of(Throwable fault) {
        StringJoiner line = new StringJoiner(" <- ");
        List<Throwable> nearest = Causes.of(fault).limit(MOST).toList();
        nearest.forEach(cause -> line.add(describe(cause)));
        return line + place(nearest);
    }

    private static String describe(Throwable fault) {
        String type = fault.getClass().getName();
        if (type.startsWith(OURS)) {
            return fault.getClass().getSimpleName() + ": " + fault.getMessage();
        }
        return fault instanceof SQLException refused
                ? type + " [" + refused.getSQLState() + field(refused) + "]"
                : type;
    }

    /** The column or the rule that a value broke: names of ours, never the value. */
    private static String field(SQLException refused) {
        ServerErrorMessage told = refused instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
        if (told == null) {
            return "";
        }
        return Stream.of(told.getTable(), told.getColumn(), told.getConstraint())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .transform(names -> names.isEmpty() ? "" : " " + names);
    }

    /** Where our code was when the innermost cause with such a frame arose. */
    private static String place(List<Throwable> nearest) {
        for (Throwable cause : nearest.reversed()) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith(OURS)) {
                    return " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
                }
            }
        }
        return "";
    }

    private FaultDescription() {}
}
