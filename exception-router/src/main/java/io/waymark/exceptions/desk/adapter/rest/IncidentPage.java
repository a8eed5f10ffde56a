package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.desk.adapter.rest.CasePage.Acts;
import io.waymark.exceptions.desk.adapter.rest.CasePage.Fact;
import io.waymark.exceptions.desk.adapter.rest.CasePage.StoryLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mass incident with what its desk needs to decide for all members.
 *
 * @param facts   the cause, counts, and what was decided last
 * @param story   oldest first
 * @param members a page of them
 */
public record IncidentPage(Head head, List<Fact> facts, List<StoryLine> story, Members members, Acts acts) {
    /**
     * What the incident is and where it stands.
     *
     * @param about  the carrier and the place
     * @param weight the severity as a style
     * @param queue  the address of its desk's queue
     * @param open   how many members have not ended
     */
    public record Head(
            String type,
            String about,
            String severity,
            String weight,
            String desk,
            String queue,
            String state,
            long open,
            long members) {}

    /**
     * A page of members.
     *
     * @param next  the address of the next page; null on the last
     * @param first the address of the first page
     */
    public record Members(List<Row> rows, @Nullable String next, String first) {}

    /**
     * A member.
     *
     * @param ended when its case had ended; empty while it is open
     */
    public record Row(String address, String subject, String opened, String ended) {}
}
