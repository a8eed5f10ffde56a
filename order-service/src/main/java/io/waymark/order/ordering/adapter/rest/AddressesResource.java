package io.waymark.order.ordering.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.order.address.domain.Address;
import io.waymark.order.ordering.application.CheckAddresses;
import io.waymark.order.ordering.domain.AddressRules.Checked;
import io.waymark.order.ordering.domain.AddressRules.Part;
import io.waymark.web.FieldFault;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Checks and completes addresses over HTTP, before there is an order. */
@Path("/v1/addresses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
public class AddressesResource {
    private final CheckAddresses check;

    AddressesResource(CheckAddresses check) {
        this.check = check;
    }

    /**
     * What an address comes to; nothing of it is stored.
     *
     * @param valid     whether an order with it would be taken
     * @param address   as it would be shipped to
     * @param completed what was missing and is certain
     * @param errors    what is wrong; an order with it would be refused for the same
     */
    public record CheckAnswer(
            boolean valid, AddressAnswer address, List<OrderAnswer.Completed> completed, List<FieldFault> errors) {
        static CheckAnswer of(Checked checked) {
            return new CheckAnswer(
                    checked.faults().isEmpty(),
                    AddressAnswer.of(checked.address(), checked.regionCode()),
                    checked.completed().stream().map(OrderAnswer.Completed::of).toList(),
                    checked.faults().stream().map(OrderProblems::field).toList());
        }
    }

    /**
     * An address, normalised.
     *
     * @param country    ISO 3166-1 alpha-2; absent where none was named
     * @param regionCode ISO 3166-2, such as {@code US-CA}; absent where the region is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AddressAnswer(
            @Nullable String country,
            @Nullable String region,
            @Nullable String regionCode,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postalCode,
            @Nullable String line1,
            @Nullable String line2) {
        static AddressAnswer of(Address address, @Nullable String regionCode) {
            return new AddressAnswer(
                    unlessEmpty(address.country()),
                    address.region(),
                    regionCode,
                    address.city(),
                    address.district(),
                    address.postalCode(),
                    unlessEmpty(address.line1()),
                    address.line2());
        }

        private static @Nullable String unlessEmpty(@Nullable String text) {
            return text == null || text.isEmpty() ? null : text;
        }
    }

    @POST
    @Path("check")
    @Operation(summary = "Check and complete an address, with suggestions for what is wrong")
    public CheckAnswer check(Part address) {
        return CheckAnswer.of(check.check(address));
    }
}
