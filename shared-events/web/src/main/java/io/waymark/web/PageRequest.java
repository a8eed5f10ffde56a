package io.waymark.web;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which part of a list a caller asks for; every list takes it, and answers by it. */
public class PageRequest {
    private static final String USUAL = "50";
    private static final String MOST = "200";
    private static final String NUMBER = "[0-9]{1,9}";

    @RestQuery
    @Nullable
    @Parameter(description = "The nextCursor of the page before; absent for the first page.")
    String cursor;

    @RestQuery
    @Nullable
    @Parameter(
            description = "How many items at most.",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = MOST, defaultValue = USUAL))
    String limit;

    /** Finds rows behind a place, in the list's order. */
    @FunctionalInterface
    public interface Find<P, R> {
        /** At most so many rows behind a place; from the list's beginning where it is null. */
        List<R> rows(@Nullable P after, int most);
    }

    /**
     * The page that was asked for; one row more than it holds is looked for, so that none is the last and empty. A row that
     * cannot be shown is left out, told and counted, and costs no other row.
     *
     * @throws ProblemException 400 for a cursor of another list, 422 for a limit that is no number from 1 to 200
     */
    public <R, P, T> Page<T> of(Listing<R, P> list, Find<P, R> find, Function<R, T> view) {
        int most = limit();
        List<R> found = find.rows(cursor == null ? null : list.place(cursor), most + 1);
        return Page.of(found, most, UnreadableRows.leftOut(list.name(), view), list::cursor);
    }

    private int limit() {
        String asked = limit == null ? USUAL : limit;
        int most = asked.matches(NUMBER) ? Integer.parseInt(asked) : 0;
        if (most < 1 || most > Integer.parseInt(MOST)) {
            throw new ProblemException(
                    HttpProblems.VALIDATION_FAILED,
                    "see errors",
                    List.of(new FieldFault("limit", "must be a whole number from 1 to " + MOST)));
        }
        return most;
    }
}
