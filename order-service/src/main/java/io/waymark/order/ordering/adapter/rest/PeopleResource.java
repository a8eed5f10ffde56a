package io.waymark.order.ordering.adapter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.access.AccessLog;
import io.waymark.order.access.What;
import io.waymark.order.calls.Noted;
import io.waymark.order.ordering.application.Actions;
import io.waymark.order.ordering.application.Actions.Action;
import io.waymark.order.ordering.application.ErasePeople.Outcome;
import io.waymark.order.ordering.application.FindOrders;
import io.waymark.order.ordering.application.FindOrders.Found;
import io.waymark.order.ordering.application.PersonQuestion;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.PartyRole;
import io.waymark.web.Caller;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the orders of somebody who asks for their data, hands these out, and forgets them. By {@code POST} alone: an address with a
 * phone number in it would be kept by whatever it passes.
 */
@Path("/v1/people")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.ADMIN})
public class PeopleResource {
    private static final Logger LOG = Logger.getLogger(PeopleResource.class);
    private static final String NO_STORE = "no-store";
    private static final Listing<Found, UUID> LISTING =
            Listing.byId("/v1/people", found -> found.order().id());

    private final FindOrders find;
    private final PersonReading reading;
    private final Actions actions;
    private final ErasureDesk erasures;
    private final Views views;
    private final Caller caller;

    PeopleResource(
            FindOrders find, PersonReading reading, Actions actions, ErasureDesk erasures, Views views, Caller caller) {
        this.find = find;
        this.reading = reading;
        this.actions = actions;
        this.erasures = erasures;
        this.views = views;
        this.caller = caller;
    }

    /**
     * What became of an order.
     *
     * @param outcome {@code ERASED}, now or by somebody else just before; {@code UNDER_WAY}: the carrier needs to know its people
     *     until the parcel has arrived, so ask again then
     */
    public record ErasedOrder(UUID orderId, String merchantId, String shipmentCode, String outcome) {
        static ErasedOrder of(Order order, Outcome outcome) {
            return new ErasedOrder(
                    order.id(),
                    order.content().merchantId(),
                    order.shipmentCode().value(),
                    switch (outcome) {
                        case ERASED, REPEATED -> Outcome.ERASED.name();
                        case UNDER_WAY -> Outcome.UNDER_WAY.name();
                    });
        }
    }

    @POST
    @Path("search")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(
            summary = "Find the orders of a person",
            description = "Newest first, people in part; whose people were forgotten is not found. Noted as an access.")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Page<PersonOrder> search(
            PersonRequest person,
            @BeanParam PageRequest page,
            @HeaderParam(AccessLog.PURPOSE) @Nullable String purpose) {
        String stated = AccessLog.stated(purpose);
        PersonQuestion whose = whose(person);
        Page<Found> found = found("search", whose, page);
        views.note(What.SEARCH, orders(found), stated);
        return each(found, one -> PersonOrder.of(one, whose));
    }

    @POST
    @Path("export")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(
            summary = "Hand out what is known of a person",
            description = "For whom the data are about: of each order their own part, and nothing of the other party."
                    + " Noted as an access.")
    @APIResponse(responseCode = "200", description = "A page of their orders, newest first")
    public Page<PersonalData> export(
            PersonRequest person,
            @BeanParam PageRequest page,
            @HeaderParam(AccessLog.PURPOSE) @Nullable String purpose) {
        String stated = AccessLog.stated(purpose);
        PersonQuestion whose = whose(person);
        Page<Found> found = found("export", whose, page);
        views.note(What.EXPORT, orders(found), stated);
        Map<UUID, List<Action>> done =
                actions.of(orders(found).stream().map(Order::id).toList());
        return each(
                found,
                one -> PersonalData.of(
                        one.order(),
                        sight(whose, PartyRole.SHIPPER, one.order()),
                        sight(whose, PartyRole.CONSIGNEE, one.order()),
                        done.getOrDefault(one.order().id(), List.of())));
    }

    @POST
    @Noted
    @Path("erase")
    @Operation(
            summary = "Forget the people of all orders of a person for good",
            description =
                    "A page of them at once, each order by itself. What is erased is found no more, so repeating it is"
                            + " no error, and shows what is still under way.")
    @APIResponse(responseCode = "200", description = "What became of each")
    public Page<ErasedOrder> erase(PersonErasure wish, @BeanParam PageRequest page) {
        String reason = erasures.reason(wish.reason());
        Page<Found> found = found("erase", whose(wish.person()), page);
        return each(found, one -> ErasedOrder.of(one.order(), erasures.erase(one, reason)));
    }

    private PersonQuestion whose(PersonRequest person) {
        return reading.question(person.of(caller.merchantId(person.merchantId()).orElse(null)));
    }

    private Page<Found> found(String purpose, PersonQuestion whose, PageRequest page) {
        Page<Found> found = page.of(LISTING, (before, most) -> find.ofPerson(whose, before, most), one -> one);
        LOG.infof(
                "%s asks for the orders of a person, to %s: %d",
                caller.name(), purpose, found.items().size());
        return found;
    }

    private static List<Order> orders(Page<Found> found) {
        return found.items().stream().map(Found::order).toList();
    }

    /** Not by the page itself: an order that cannot be erased is a fault, and is not left out. */
    private static <T> Page<T> each(Page<Found> found, Function<Found, T> view) {
        return new Page<>(found.items().stream().map(view).toList(), found.nextCursor());
    }

    /** The other party of an order is somebody else. */
    private static Sight sight(PersonQuestion whose, PartyRole role, Order order) {
        return whose.isAsked(role, order.content()) ? Sight.OPEN : Sight.CLOSED;
    }
}
