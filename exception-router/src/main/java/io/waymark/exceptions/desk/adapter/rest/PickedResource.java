package io.waymark.exceptions.desk.adapter.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.cases.application.ActOnCase;
import io.waymark.exceptions.cases.application.Actor;
import io.waymark.exceptions.cases.application.UndoDeed;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.Deed;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.adapter.rest.DeskPages.Around;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.adapter.rest.PickedPage.Row;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.exceptions.desk.application.QueueLine;
import io.waymark.web.Caller;
import io.waymark.web.HouseOnly;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Does one thing with many cases of a queue, each by itself, so that one that has changed meanwhile holds back no other. */
@Path(PickedResource.PATH + "{owner}")
@RunOnVirtualThread
@Produces(DeskPageResource.HTML)
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@HouseOnly
public class PickedResource {
    static final String PATH = DeskPageResource.PATH + "/picked/";
    static final String PICK = "pick";
    private static final Pattern PICKED =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})@([0-9]{1,15})");
    private static final int MOST = 50;
    private static final int OK = 200;
    private static final int INVALID = 422;

    private final ActOnCase actOnCase;
    private final UndoDeed undoDeed;
    private final DeskQueue queue;
    private final DeskPages pages;
    private final DeskForm forms;
    private final Actor actor;
    private final Caller caller;
    private final DeskProof proof;
    private final Clock clock;
    private final Template pickedPage;

    PickedResource(
            ActOnCase actOnCase,
            UndoDeed undoDeed,
            DeskQueue queue,
            DeskPages pages,
            DeskForm forms,
            Actor actor,
            Caller caller,
            DeskProof proof,
            Clock clock,
            @Location("desk/picked.html") Template pickedPage) {
        this.actOnCase = actOnCase;
        this.undoDeed = undoDeed;
        this.queue = queue;
        this.pages = pages;
        this.forms = forms;
        this.actor = actor;
        this.caller = caller;
        this.proof = proof;
        this.clock = clock;
        this.pickedPage = pickedPage;
    }

    /** A case as the form showed it. */
    private record Pick(UUID caseId, long version) {
        static Pick parse(String word) {
            Matcher matcher = PICKED.matcher(word);
            if (!matcher.matches()) {
                throw DeskForm.misshapen(PICK);
            }
            return new Pick(UUID.fromString(matcher.group(1)), Long.parseLong(matcher.group(2)));
        }

        Pick next() {
            return new Pick(caseId, version + 1);
        }

        Row row(Map<UUID, String> names, String why) {
            return new Row(
                    DeskCaseResource.address(caseId),
                    names.getOrDefault(caseId, caseId.toString()),
                    caseId + "@" + version,
                    why);
        }
    }

    static String address(Owner desk) {
        return PATH + desk.name().toLowerCase(Locale.ROOT);
    }

    /** Whoever comes back to the address of a form finds the queue that it stands on. */
    @GET
    @Operation(hidden = true)
    public Response queue(@PathParam("owner") String owner, @BeanParam Reader reader) {
        return pages.guarded(reader, () -> Response.seeOther(URI.create(QueueAddress.of(DeskPageResource.named(owner))))
                .build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @PathParam("owner") String owner, @BeanParam Reader reader, MultivaluedMap<String, String> form) {
        return pages.guarded(reader, () -> {
            proof.require(form);
            return acted(DeskPageResource.named(owner), reader, form);
        });
    }

    private Response acted(Owner desk, Reader reader, MultivaluedMap<String, String> form) {
        DeskWords words = pages.words(reader);
        List<Row> done = new ArrayList<>();
        List<Row> undone = new ArrayList<>();
        List<Pick> picks = picks(form);
        Map<UUID, String> names = names(picks, words);
        for (Pick pick : picks) {
            Optional<Alert> alert = act(pick, form);
            if (alert.isEmpty()) {
                done.add(pick.next().row(names, ""));
            } else {
                undone.add(pick.row(names, words.of(alert.get().words())));
            }
        }
        PickedPage page = new PickedPage(
                QueueAddress.of(desk),
                address(desk),
                done,
                undone,
                undoable(form) && !done.isEmpty() ? proof.fresh() : null);
        Around around = new Around(words.of("bulk.title"), desk, "", queue.counts(clock.instant()));
        return pages.answer(done.isEmpty() ? INVALID : OK, reader, around, pickedPage, page);
    }

    /** As the queue calls them: what is wrong, and with which parcel. */
    private Map<UUID, String> names(List<Pick> picks, DeskWords words) {
        return queue.lines(picks.stream().map(Pick::caseId).toList()).stream()
                .collect(Collectors.toMap(
                        QueueLine::caseId, line -> words.named("class", line.code()) + ", " + line.subject()));
    }

    private static List<Pick> picks(MultivaluedMap<String, String> form) {
        List<String> picked = form.getOrDefault(PICK, List.of());
        if (picked.size() > MOST) {
            throw DeskForm.misshapen(PICK);
        }
        return picked.stream().map(Pick::parse).distinct().toList();
    }

    /** Does it with one case; empty where it was done. */
    private Optional<Alert> act(Pick pick, MultivaluedMap<String, String> form) {
        return DeskForm.undoes(form)
                ? Alert.of(undoDeed.undo(pick.caseId(), pick.version(), caller.name(), actor))
                : forms.order(pick.caseId(), caller.name(), pick.version(), form)
                        .map(order -> Alert.of(actOnCase.act(order, actor)))
                        .orElse(Optional.of(Alert.NOTE));
    }

    private static boolean undoable(MultivaluedMap<String, String> form) {
        return Arrays.stream(CaseAction.values()).filter(Deed::canBeTakenBack).anyMatch(action -> action.name()
                .equals(form.getFirst(DeskForm.DEED)));
    }
}
