package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.desk.adapter.rest.QueuePage.Choice;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that a desk needs to solve it.
 *
 * @param tickets  of help desks, the newest first
 * @param route    how far the parcel has come; empty for an integration's case
 * @param why      by what the class and with it the desk were chosen
 * @param playbook the next steps, in order
 * @param story    oldest first
 */
public record CasePage(
        Head head,
        List<Fact> facts,
        List<TicketLink> tickets,
        List<RouteLine.StepView> route,
        Why why,
        List<String> playbook,
        List<StoryLine> story,
        Neighbours neighbours,
        Acts acts) {

    /**
     * What the case is and where it stands.
     *
     * @param incident the address of the mass incident that it belongs to; null where it stands alone
     */
    public record Head(
            String type,
            String subject,
            String severity,
            String weight,
            String desk,
            String queue,
            String state,
            @Nullable String incident,
            List<ClockLine> clocks) {}

    /** A clock of the case. */
    public record ClockLine(String name, String due, ClockView view) {}

    /**
     * The reason why the case is here.
     *
     * @param sentence in English, as it was kept
     */
    public record Why(String sentence, List<Fact> facts) {}

    /**
     * What the reader did last with the case and can still take back.
     *
     * @param proof that the form was written here, also where the case is another desk's now
     */
    public record Undo(String text, String proof) {}

    /** Something known, under its name. */
    public record Fact(String name, String value) {}

    /** A line of the story. */
    public record StoryLine(String at, String kind, String actor, String text) {}

    /** Cases beside this one: of the same parcel, and ended ones of the same class. */
    public record Neighbours(List<LineView> others, List<Ended> alike) {}

    /**
     * A ticket of a help desk.
     *
     * @param page null where the help desk is not in use any more
     */
    public record TicketLink(
            String helpDesk, String ticket, @Nullable String page) {}

    /** How a case ended. */
    public record Ended(String address, String subject, String at, String how, String note) {}

    /**
     * What the reader can do.
     *
     * @param address where the form goes
     * @param proof   that the form was written here; null where the case is another desk's
     * @param version that the reader has seen
     * @param allowed the actions that the state allows
     * @param desks   to which the case can be given
     * @param draft   a note that was sent and not kept; empty where there is none
     * @param alert   why nothing was done; null where nothing was asked for
     * @param undo    what the reader can take back; null where there is nothing
     */
    public record Acts(
            String address,
            @Nullable String proof,
            long version,
            Set<String> allowed,
            List<Choice> desks,
            String draft,
            @Nullable String alert,
            @Nullable Undo undo) {
        public boolean may(String action) {
            return allowed.contains(action);
        }
    }
}
