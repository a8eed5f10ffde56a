package io.waymark.tracking.unreadable;

import io.smallrye.common.annotation.Blocking;
import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What pushes held that could not be read: kept beside them until a mended reader reads it. */
@Path("/v1/unreadable")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TECHNICAL, Roles.OPERATIONS, Roles.SUPPORT, Roles.ADMIN})
@HouseOnly
public class UnreadableResource {
    private static final Logger LOG = Logger.getLogger(UnreadableResource.class);
    private static final Listing<UnreadableView, UUID> LISTING = Listing.byId("/v1/unreadable", UnreadableView::id);

    private final Database database;
    private final PersonalDataCipher cipher;
    private final MaskedJson masked;

    UnreadableResource(Database database, PersonalDataCipher cipher, MaskedJson masked) {
        this.database = database;
        this.cipher = cipher;
        this.masked = masked;
    }

    @GET
    @Operation(
            summary = "List what could not be read",
            description =
                    "Rows and values of accepted pushes, newest first; the rest of their pushes counts. A row leaves the list once a mended reader has read it: POST /v1/replays with unreadable true.")
    public Page<UnreadableView> list(@BeanParam UnreadableQuestion question, @BeanParam PageRequest page) {
        return page.of(LISTING, (before, most) -> find(question.conditions(before), most), Function.identity());
    }

    private List<UnreadableView> find(Conditions conditions, int most) {
        return database.query(
                "SELECT * FROM unreadable_row" + conditions.sql() + "ORDER BY id DESC LIMIT ?",
                bind -> {
                    conditions.bind(bind);
                    bind.number(most);
                },
                this::view);
    }

    private UnreadableView view(Row row) throws SQLException {
        return UnreadableView.of(row, value(row.uuid("id"), row.bytes("raw")));
    }

    /** What stands there; null where no key opens it any more. */
    private @Nullable String value(UUID id, byte[] raw) {
        try {
            return masked.of(cipher.decryptText(raw, UnreadableRows.context(id)));
        } catch (IllegalStateException sealedForGood) {
            LOG.warnf("unreadable row %s cannot be opened again", id);
            return null;
        }
    }
}
