package io.waymark.order.dispatch.adapter.rest;

import io.waymark.order.dispatch.application.FindManifests;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import jakarta.enterprise.context.RequestScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what this caller may see. */
@RequestScoped
public class ManifestDesk {
    private final FindManifests find;
    private final Caller caller;

    ManifestDesk(FindManifests find, Caller caller) {
        this.find = find;
        this.caller = caller;
    }

    /** The manifest, where this caller may know of it; else a 404, so that nobody learns whether it exists. */
    Manifest visible(UUID id) {
        return find.withId(id, caller::maySee).orElseThrow(() -> DispatchProblems.of(DispatchProblems.UNKNOWN));
    }

    /** The zone of that name; what is wrong with it is added to the faults. */
    static ZoneId zone(@Nullable String name, ZoneId otherwise, List<FieldFault> faults) {
        try {
            return name == null ? otherwise : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            faults.add(new FieldFault("zone", "must be a time zone such as Asia/Shanghai"));
            return otherwise;
        }
    }
}
