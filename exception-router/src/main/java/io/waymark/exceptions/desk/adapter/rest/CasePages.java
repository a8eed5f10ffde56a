package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.cases.application.CaseGroups;
import io.waymark.exceptions.cases.application.CaseQueue;
import io.waymark.exceptions.cases.application.CaseTickets;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.DeskClocks;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Resolution;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.exceptions.desk.adapter.rest.CasePage.Acts;
import io.waymark.exceptions.desk.adapter.rest.CasePage.ClockLine;
import io.waymark.exceptions.desk.adapter.rest.CasePage.Ended;
import io.waymark.exceptions.desk.adapter.rest.CasePage.Head;
import io.waymark.exceptions.desk.adapter.rest.CasePage.Neighbours;
import io.waymark.exceptions.desk.adapter.rest.CasePage.StoryLine;
import io.waymark.exceptions.desk.adapter.rest.CasePage.TicketLink;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.adapter.rest.QueuePage.Choice;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.exceptions.desk.application.ParcelFacts;
import io.waymark.tables.LiveTable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what stands around a case and puts it into the reader's language. */
@Singleton
class CasePages {
    private static final int NEIGHBOURS = 5;
    private final CaseQueue cases;
    private final CaseGroups groups;
    private final DeskQueue queue;
    private final CaseTickets tickets;
    private final LiveTable<ExceptionClasses> classes;
    private final LiveTable<Playbooks> playbooks;
    private final CaseFacts facts;
    private final UndoOffers undoOffers;
    private final Moments moments;
    private final Actor actor;
    private final Clock clock;

    CasePages(
            CaseQueue cases,
            CaseGroups groups,
            DeskQueue queue,
            CaseTickets tickets,
            LiveTable<ExceptionClasses> classes,
            LiveTable<Playbooks> playbooks,
            CaseFacts facts,
            UndoOffers undoOffers,
            Moments moments,
            Actor actor,
            Clock clock) {
        this.cases = cases;
        this.groups = groups;
        this.queue = queue;
        this.tickets = tickets;
        this.classes = classes;
        this.playbooks = playbooks;
        this.facts = facts;
        this.undoOffers = undoOffers;
        this.moments = moments;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param proof null where the reader must not act
     * @param draft a note that was not kept
     * @param alert why nothing was done; null where nothing was asked for
     */
    CasePage of(ExceptionCase about, DeskWords words, @Nullable String proof, String draft, @Nullable String alert) {
        Instant now = clock.instant();
        Optional<ParcelFacts> parcel = queue.parcel(about);
        return new CasePage(
                head(about, now, words),
                facts.of(about, parcel.orElse(null), words),
                tickets(about),
                parcel.map(known -> RouteLine.of(known, words)).orElse(List.of()),
                new CasePage.Why(about.routing().explanation(), facts.why(about, words)),
                words.steps(playbooks
                        .get()
                        .steps(classes.get().told(about.routing().code()).playbook())),
                story(about, words),
                new Neighbours(others(about, now, words), alike(about, words)),
                acts(about, words, proof, draft, alert));
    }

    private List<TicketLink> tickets(ExceptionCase about) {
        return tickets.of(about.id()).stream()
                .map(each -> new TicketLink(each.helpDesk(), each.ticket(), each.page()))
                .toList();
    }

    private Head head(ExceptionCase about, Instant now, DeskWords words) {
        Owner owner = about.routing().owner();
        return new Head(
                words.named("class", about.routing().code()),
                CaseFacts.subject(about),
                words.named("severity", about.routing().severity()),
                about.routing().severity().name().toLowerCase(Locale.ROOT),
                words.named("owner", owner),
                QueueAddress.of(owner),
                words.named("state", about.state()),
                groups.incidentOf(about.id())
                        .map(IncidentPagesResource::address)
                        .orElse(null),
                about.isOpen() ? clocks(about, now, words) : List.of());
    }

    private List<ClockLine> clocks(ExceptionCase about, Instant now, DeskWords words) {
        List<ClockLine> lines = new ArrayList<>();
        if (about.handling().acknowledgedAt() == null) {
            lines.add(clock(DeskClocks.FIRST_RESPONSE, about, about.clocks().firstResponseDue(), now, words));
        }
        Instant resolveDue = about.clocks().resolveDue();
        if (resolveDue != null) {
            lines.add(clock(DeskClocks.RESOLVE, about, resolveDue, now, words));
        }
        return lines;
    }

    private ClockLine clock(String name, ExceptionCase about, Instant due, Instant now, DeskWords words) {
        return new ClockLine(
                words.named("clock", name),
                moments.of(due),
                ClockView.of(about.state(), about.clocks().startedAt(), due, now, words));
    }

    private List<StoryLine> story(ExceptionCase about, DeskWords words) {
        return cases.timeline(about).stream()
                .map(entry -> new StoryLine(
                        moments.of(entry.happenedAt()), words.named("kind", entry.kind()), entry.actor(), entry.text()))
                .toList();
    }

    private List<LineView> others(ExceptionCase about, Instant now, DeskWords words) {
        String shipment = about.reference().shipmentCode();
        return shipment == null
                ? List.of()
                : queue.called(shipment, NEIGHBOURS + 1).stream()
                        .filter(line -> !line.caseId().equals(about.id()))
                        .limit(NEIGHBOURS)
                        .map(line -> LineView.of(line, now, words))
                        .toList();
    }

    private List<Ended> alike(ExceptionCase about, DeskWords words) {
        return cases.endedAlike(about, NEIGHBOURS).stream()
                .flatMap(other -> Stream.ofNullable(other.resolution()).map(end -> ended(other, end, words)))
                .toList();
    }

    private Ended ended(ExceptionCase other, Resolution end, DeskWords words) {
        return new Ended(
                DeskCaseResource.address(other.id()),
                CaseFacts.subject(other),
                moments.of(end.at()),
                words.of(end.automatic() ? "case.automatic" : "case.manual") + " · "
                        + words.named("act.reason", end.reason()),
                Objects.requireNonNullElse(end.note(), ""));
    }

    private Acts acts(
            ExceptionCase about, DeskWords words, @Nullable String proof, String draft, @Nullable String alert) {
        return new Acts(
                DeskCaseResource.address(about.id()),
                proof,
                about.version(),
                Arrays.stream(CaseAction.values())
                        .filter(action -> about.state().after(action).isPresent() && actor.may(action))
                        .map(CaseAction::name)
                        .collect(Collectors.toUnmodifiableSet()),
                Arrays.stream(Owner.values())
                        .filter(owner -> owner != about.routing().owner())
                        .map(owner -> new Choice(owner.name(), words.named("owner", owner), false))
                        .toList(),
                draft,
                alert,
                undoOffers.of(about, words));
    }
}
