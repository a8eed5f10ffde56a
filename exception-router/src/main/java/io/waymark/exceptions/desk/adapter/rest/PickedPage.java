package io.waymark.exceptions.desk.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an action on several cases.
 *
 * @param queue where they came from
 * @param again where the form that takes it back goes
 * @param proof for the form that takes it back; null where nothing can be taken back
 */
public record PickedPage(
        String queue,
        String again,
        List<Row> done,
        List<Row> undone,
        @Nullable String proof) {
    /**
     * One case.
     *
     * @param name what it is and which parcel it is of; its id where there is no such case
     * @param pick names it as it is now, for a form
     * @param why  it was not done; empty where it was
     */
    public record Row(String address, String name, String pick, String why) {}
}
