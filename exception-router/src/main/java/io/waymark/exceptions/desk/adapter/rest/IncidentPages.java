package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.adapter.rest.CasePage.Acts;
import io.waymark.exceptions.desk.adapter.rest.CasePage.Fact;
import io.waymark.exceptions.desk.adapter.rest.CasePage.StoryLine;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.mass.application.IncidentQueue;
import io.waymark.exceptions.mass.application.IncidentQueue.Happening;
import io.waymark.exceptions.mass.application.IncidentQueue.Member;
import io.waymark.exceptions.mass.application.IncidentQueue.Shown;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.exceptions.mass.domain.MassIncident;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts mass incidents into the reader's language. */
@Singleton
class IncidentPages {
    private static final int LINES = 100;
    private final IncidentQueue queue;
    private final Moments moments;
    private final Actor actor;

    IncidentPages(IncidentQueue queue, Moments moments, Actor actor) {
        this.queue = queue;
        this.moments = moments;
        this.actor = actor;
    }

    /**
     * The page.
     *
     * @param proof null where the reader must not decide
     * @param draft a note that was not kept
     * @param alert why nothing was decided; null where nothing was asked for
     */
    IncidentPage of(
            Shown shown,
            IncidentPage.Members members,
            DeskWords words,
            @Nullable String proof,
            String draft,
            @Nullable String alert) {
        MassIncident about = shown.incident();
        return new IncidentPage(
                head(shown, words),
                facts(shown, words),
                story(about, words),
                members,
                new Acts(
                        IncidentPagesResource.address(about.id()),
                        proof,
                        about.version(),
                        allowed(about),
                        List.of(),
                        draft,
                        alert,
                        null));
    }

    IncidentList.Row row(Shown shown, DeskWords words) {
        MassIncident about = shown.incident();
        Instant closedAt = about.closedAt();
        return new IncidentList.Row(
                IncidentPagesResource.address(about.id()),
                type(about, words),
                about(about),
                words.named("severity", about.severity()),
                weight(about),
                words.named("owner", about.owner()),
                words.named("incident.state", about.state()),
                shown.openMembers(),
                about.members(),
                moments.of(closedAt == null ? about.openedAt() : closedAt));
    }

    IncidentPage.Row row(Member member) {
        return new IncidentPage.Row(
                DeskCaseResource.address(member.caseId()),
                member.shipmentCode(),
                moments.of(member.openedAt()),
                moments.orNothing(member.leftAt()));
    }

    /** What an incident is called. */
    static String type(MassIncident about, DeskWords words) {
        return words.named("class", about.cause().code());
    }

    /** The carrier and the place. */
    static String about(MassIncident about) {
        return about.cause().carrier() + " · " + about.cause().place();
    }

    private static String weight(MassIncident about) {
        return about.severity().name().toLowerCase(Locale.ROOT);
    }

    private static IncidentPage.Head head(Shown shown, DeskWords words) {
        MassIncident about = shown.incident();
        Owner owner = about.owner();
        return new IncidentPage.Head(
                type(about, words),
                about(about),
                words.named("severity", about.severity()),
                weight(about),
                words.named("owner", owner),
                QueueAddress.of(owner),
                words.named("incident.state", about.state()),
                shown.openMembers(),
                about.members());
    }

    private List<Fact> facts(Shown shown, DeskWords words) {
        MassIncident about = shown.incident();
        return Stream.of(
                        fact("case.carrier", about.cause().carrier(), words),
                        fact("incident.place", about.cause().place(), words),
                        fact("filter.code", type(about, words), words),
                        fact(
                                "incident.begun",
                                queue.begun(about.id()).map(moments::of).orElse(""),
                                words),
                        fact("incident.gathered", moments.of(about.openedAt()), words),
                        fact("incident.members", Long.toString(about.members()), words),
                        fact("incident.open", Long.toString(shown.openMembers()), words),
                        fact("incident.decision", decision(about.decision(), words), words),
                        fact("incident.closed", moments.orNothing(about.closedAt()), words),
                        fact("case.version", Long.toString(about.version()), words))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private String decision(@Nullable Decision decision, DeskWords words) {
        return switch (decision) {
            case null -> "";
            case Decision.Acknowledge taken -> decided(taken, words);
            case Decision.Wait wait ->
                decided(wait, words) + ": "
                        + words.named("act.on", wait.waiting().on()) + ", "
                        + moments.of(wait.waiting().until());
            case Decision.Resolve end ->
                decided(end, words) + ": " + words.named("act.reason", end.reason()) + ", " + end.note();
        };
    }

    private String decided(Decision decision, DeskWords words) {
        return words.of("act." + decision.action()) + ", " + decision.person() + ", " + moments.of(decision.at());
    }

    private List<StoryLine> story(MassIncident about, DeskWords words) {
        Instant closedAt = about.closedAt();
        return Stream.of(
                        Stream.of(line(about.openedAt(), "OPENED", "router", "", words)),
                        queue.story(about.id(), LINES).stream().map(happening -> line(happening, words)),
                        Stream.ofNullable(closedAt).map(at -> line(at, "CLOSED", "router", "", words)))
                .flatMap(lines -> lines)
                .toList();
    }

    private StoryLine line(Happening happening, DeskWords words) {
        return switch (happening) {
            case Happening.Joined(Instant at, long members) ->
                line(at, "JOINED", "router", words.format("incident.cases", members), words);
            case Happening.Left(Instant at, long members) ->
                line(at, "LEFT", "router", words.format("incident.cases", members), words);
            case Happening.Decided(Instant at, String person, Decision.Action action) ->
                line(at, "DECIDED", person, words.of("act." + action), words);
        };
    }

    private StoryLine line(Instant at, String kind, String actor, String text, DeskWords words) {
        return new StoryLine(moments.of(at), words.named("incident.kind", kind), actor, text);
    }

    private Set<String> allowed(MassIncident about) {
        return Arrays.stream(Decision.Action.values())
                .filter(action -> about.state().after(action).isPresent() && actor.may(action.right()))
                .map(Decision.Action::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Fact fact(String name, String value, DeskWords words) {
        return new Fact(words.of(name), value);
    }
}
