package io.waymark.exceptions.desk.adapter.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.cases.application.ActOnCase;
import io.waymark.exceptions.cases.application.ActOnCase.Outcome;
import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.DeskOrder;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.adapter.rest.DeskPages.Around;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.adapter.rest.PickedPage.Row;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.web.Caller;
import io.waymark.web.HouseOnly;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import io.waymark.web.pages.FormSeal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Does one thing with many cases of a queue, each by itself, so that one that has changed meanwhile holds back no other. */
@Path(PickedResource.PATH + "{owner}")
@RunOnVirtualThread
@Produces(DeskPageResource.HTML)
@RolesAllowed({Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.FINANCE, Roles.ADMIN})
@HouseOnly
public class PickedResource {
    static final String PATH = DeskPageResource.PATH + "/picked/";
    private static final Pattern PICK =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})@([0-9]{1,15})");
    private static final int MOST = 50;
    private static final int OK = 200;
    private static final int INVALID = 422;

    /** Gives taken cases back to the queue: nobody holds them then, as before. */
    private static final String GIVE_BACK = "GIVE_BACK";

    private static final String GIVEN_BACK = "Given back from the desk.";

    private final ActOnCase actOnCase;
    private final DeskQueue queue;
    private final DeskPages pages;
    private final DeskForm forms;
    private final DeskPeople people;
    private final Caller caller;
    private final FormSeal seal;
    private final Clock clock;
    private final Template pickedPage;

    PickedResource(
            ActOnCase actOnCase,
            DeskQueue queue,
            DeskPages pages,
            DeskForm forms,
            DeskPeople people,
            Caller caller,
            FormSeal seal,
            Clock clock,
            @Location("desk/picked.html") Template pickedPage) {
        this.actOnCase = actOnCase;
        this.queue = queue;
        this.pages = pages;
        this.forms = forms;
        this.people = people;
        this.caller = caller;
        this.seal = seal;
        this.clock = clock;
        this.pickedPage = pickedPage;
    }

    /** A case as the form showed it. */
    private record Pick(UUID caseId, long version) {
        static Pick parse(String word) {
            Matcher matcher = PICK.matcher(word);
            if (!matcher.matches()) {
                throw DeskForm.misshapen("pick");
            }
            return new Pick(UUID.fromString(matcher.group(1)), Long.parseLong(matcher.group(2)));
        }

        Pick next() {
            return new Pick(caseId, version + 1);
        }

        Row row(String why) {
            return new Row(DeskCaseResource.address(caseId), caseId + "@" + version, why);
        }
    }

    static String address(Owner desk) {
        return PATH + desk.name().toLowerCase(Locale.ROOT);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @PathParam("owner") String owner, @BeanParam Reader reader, MultivaluedMap<String, String> form) {
        return pages.guarded(reader, () -> {
            if (!seal.proves(form.getFirst(DeskForm.PROOF), DeskPageResource.SEALED_FOR, caller.name())) {
                throw new ProblemException(HttpProblems.FORBIDDEN, "open the page again, and send it from there");
            }
            return acted(DeskPageResource.named(owner), reader, form);
        });
    }

    private Response acted(Owner desk, Reader reader, MultivaluedMap<String, String> form) {
        DeskWords words = pages.words(reader);
        List<Row> done = new ArrayList<>();
        List<Row> undone = new ArrayList<>();
        for (Pick pick : picks(form)) {
            String why = order(pick, desk, form).map(this::act).orElse("alert.NOTE");
            if (why.isEmpty()) {
                done.add(pick.next().row(""));
            } else {
                undone.add(pick.row(words.of(why)));
            }
        }
        boolean taken = CaseAction.ACKNOWLEDGE.name().equals(form.getFirst(DeskForm.DEED));
        PickedPage page = new PickedPage(
                QueueAddress.of(desk),
                address(desk),
                done,
                undone,
                taken && !done.isEmpty() ? seal.of(DeskPageResource.SEALED_FOR, caller.name()) : null);
        Around around = new Around(words.of("bulk.title"), desk, "", queue.counts(clock.instant()));
        return pages.answer(done.isEmpty() ? INVALID : OK, reader, around, pickedPage, page);
    }

    private static List<Pick> picks(MultivaluedMap<String, String> form) {
        List<String> picked = form.getOrDefault("pick", List.of());
        if (picked.size() > MOST) {
            throw DeskForm.misshapen("pick");
        }
        return picked.stream().map(Pick::parse).distinct().toList();
    }

    private Optional<DeskOrder> order(Pick pick, Owner desk, MultivaluedMap<String, String> form) {
        return GIVE_BACK.equals(form.getFirst(DeskForm.DEED))
                ? Optional.of(new DeskOrder.Assign(pick.caseId(), caller.name(), pick.version(), desk, GIVEN_BACK))
                : forms.order(pick.caseId(), caller.name(), pick.version(), form);
    }

    /** The key of the reason why nothing was done; empty where it was. */
    private String act(DeskOrder order) {
        if (!people.may(order.action())) {
            return "alert.NOT_PERMITTED";
        }
        return switch (actOnCase.act(order, people::actFor, caller::maySee)) {
            case Outcome.Done() -> "";
            case Outcome.NotFound() -> "problem.404";
            case Outcome.NotYours notYours -> "alert.NOT_YOURS";
            case Outcome.OutOfDate outdated -> "alert.OUT_OF_DATE";
            case Outcome.NotAllowed notAllowed -> "alert.NOT_ALLOWED";
        };
    }
}
