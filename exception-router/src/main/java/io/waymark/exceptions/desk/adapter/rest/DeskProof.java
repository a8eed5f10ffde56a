package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.web.Caller;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.pages.FormSeal;
import io.waymark.web.pages.SingleFields;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;

/** The proof that the desk wrote a form for whoever sends it. */
@Singleton
class DeskProof {
    private static final String FIELD = "proof";
    private static final Set<String> SEVERAL = Set.of(PickedResource.PICK);
    private static final String PAGES = "desk";

    private final FormSeal seal;
    private final Caller caller;

    DeskProof(FormSeal seal, Caller caller) {
        this.seal = seal;
        this.caller = caller;
    }

    /** The proof for a form that the caller is shown. */
    String fresh() {
        return seal.of(PAGES, caller.name());
    }

    /**
     * Asks for it, and for one text in each field but those of picked cases.
     *
     * @throws ProblemException 403 where the form has none, or one that is not the caller's
     */
    void require(MultivaluedMap<String, String> form) {
        SingleFields.require(form, SEVERAL);
        if (!seal.proves(form.getFirst(FIELD), PAGES, caller.name())) {
            throw new ProblemException(HttpProblems.FORBIDDEN, "open the page again, and send it from there");
        }
    }
}
