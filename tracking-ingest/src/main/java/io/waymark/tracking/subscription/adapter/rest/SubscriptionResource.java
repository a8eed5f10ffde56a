package io.waymark.tracking.subscription.adapter.rest;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.common.annotation.Blocking;
import io.waymark.tracking.subscription.SubscriptionProblems;
import io.waymark.tracking.subscription.VisibleSubscriptions;
import io.waymark.tracking.subscription.adapter.SubscriptionConfig;
import io.waymark.tracking.subscription.application.ChangeSubscription;
import io.waymark.tracking.subscription.application.CreateSubscription;
import io.waymark.tracking.subscription.application.Creation;
import io.waymark.tracking.subscription.application.Subscriptions;
import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.IfMatch;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Who wants to be called about which shipments. */
@Path("/v1/subscriptions")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.TECHNICAL, Roles.ADMIN})
public class SubscriptionResource {
    private static final String OUTDATED = "SUBSCRIPTION_CHANGED: it is at another version than If-Match names.";
    private static final Listing<Subscription, UUID> LISTING = Listing.byId("/v1/subscriptions", Subscription::id);

    private final CreateSubscription create;
    private final ChangeSubscription change;
    private final Subscriptions subscriptions;
    private final VisibleSubscriptions visible;
    private final SubscriptionConfig config;
    private final Caller caller;

    SubscriptionResource(
            CreateSubscription create,
            ChangeSubscription change,
            Subscriptions subscriptions,
            VisibleSubscriptions visible,
            SubscriptionConfig config,
            Caller caller) {
        this.create = create;
        this.change = change;
        this.subscriptions = subscriptions;
        this.visible = visible;
        this.config = config;
        this.caller = caller;
    }

    /** A fresh secret, told this once. */
    public record RotatedSecret(String secret, Instant previousSecretUntil) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Subscribe to shipments",
            description = "Answers the signing secret, once: keep it. Without filters every "
                    + "shipment of the merchant is followed; callbacks begin with what becomes known from now on.")
    @APIResponseSchema(
            value = SubscriptionView.class,
            responseCode = "201",
            responseDescription = "Subscribed; the body holds the secret.")
    @APIResponse(responseCode = "409", description = "ALLOWANCE_USED_UP: the tier allows no more.")
    @APIResponse(
            responseCode = "422",
            description = "CALLBACK_URL_REFUSED or SUBSCRIPTION_INVALID; errors name the fields.")
    public Response subscribe(SubscriptionDraft draft) {
        List<FieldFault> faults = new ArrayList<>(draft.faults());
        String merchant = caller.merchantId(draft.merchantId()).orElse(null);
        if (merchant == null || merchant.isBlank()) {
            faults.add(new FieldFault("merchantId", "is missing"));
        }
        if (!faults.isEmpty() || merchant == null || draft.callbackUrl() == null) {
            throw invalid(faults);
        }
        Creation creation = create.create(
                UuidCreator.getTimeOrderedEpoch(), merchant, draft.callbackUrl(), draft.description(), draft.filter());
        return switch (creation) {
            case Creation.Created created ->
                Response.created(URI.create(
                                "/v1/subscriptions/" + created.subscription().id()))
                        .entity(SubscriptionView.of(created.subscription(), created.secret()))
                        .build();
            case Creation.AddressRefused refused ->
                throw new ProblemException(
                        SubscriptionProblems.CALLBACK_URL_REFUSED,
                        "callbackUrl " + refused.reason(),
                        List.of(new FieldFault("callbackUrl", refused.reason())));
            case Creation.AllowanceUsedUp used ->
                throw new ProblemException(
                        SubscriptionProblems.ALLOWANCE_USED_UP,
                        "the tier allows %d subscriptions and %d shipments named one by one"
                                .formatted(
                                        used.allowance().subscriptions(),
                                        used.allowance().shipments()));
        };
    }

    @GET
    @Operation(summary = "List subscriptions", description = "A merchant's own, or everybody's for the house's people.")
    public Page<SubscriptionView> list(@BeanParam PageRequest page) {
        return page.of(
                LISTING,
                (after, most) -> subscriptions.page(caller.merchantId().orElse(null), after, most),
                SubscriptionView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One subscription", description = "With the state of its endpoint; never with its secret.")
    public SubscriptionView get(@PathParam("id") String id) {
        return SubscriptionView.of(visible.get(id));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(
            summary = "Pause a subscription",
            description = "Nothing is sent until it is resumed; callbacks wait in their order.")
    @APIResponse(responseCode = "409", description = OUTDATED)
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200")
    public SubscriptionView pause(@PathParam("id") String id, @RestHeader(IfMatch.HEADER) @Nullable String version) {
        return SubscriptionView.of(change.pause(seen(id, version)).orElseThrow(SubscriptionResource::changedMeanwhile));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(
            summary = "Resume a subscription",
            description = "Also after 410 Gone disabled it, and to end an endpoint's rest early.")
    @APIResponse(responseCode = "409", description = OUTDATED)
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200")
    public SubscriptionView resume(@PathParam("id") String id, @RestHeader(IfMatch.HEADER) @Nullable String version) {
        return SubscriptionView.of(
                change.resume(seen(id, version)).orElseThrow(SubscriptionResource::changedMeanwhile));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "End a subscription",
            description = "Forgets the subscription, what waits for it, and its log.")
    @APIResponse(responseCode = "204", description = "Forgotten.")
    @APIResponse(responseCode = "409", description = OUTDATED)
    public void delete(@PathParam("id") String id, @RestHeader(IfMatch.HEADER) @Nullable String version) {
        if (change.remove(seen(id, version)).isEmpty()) {
            throw changedMeanwhile();
        }
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            summary = "Rotate the secret",
            description = "Until previousSecretUntil callbacks carry two signatures, "
                    + "one of each secret, so that the receiver can change over at leisure.")
    @APIResponse(responseCode = "409", description = OUTDATED)
    @APIResponseSchema(value = RotatedSecret.class, responseCode = "200")
    public RotatedSecret rotate(@PathParam("id") String id, @RestHeader(IfMatch.HEADER) @Nullable String version) {
        ChangeSubscription.Rotated rotated = change.rotate(seen(id, version), config.secretOverlap())
                .orElseThrow(SubscriptionResource::changedMeanwhile);
        return new RotatedSecret(rotated.secret(), rotated.previousUntil());
    }

    /** The subscription as the caller saw it: of that version, or of now where the caller names none. */
    private Subscription seen(String id, @Nullable String version) {
        Subscription now = visible.get(id);
        if (IfMatch.fits(version, now.version())) {
            return now;
        }
        throw changedMeanwhile();
    }

    private static ProblemException changedMeanwhile() {
        return new ProblemException(SubscriptionProblems.SUBSCRIPTION_CHANGED, "read it again");
    }

    private static ProblemException invalid(List<FieldFault> faults) {
        return new ProblemException(SubscriptionProblems.SUBSCRIPTION_INVALID, "see errors", faults);
    }
}
