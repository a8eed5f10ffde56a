package io.waymark.exceptions.merchants.adapter.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.exceptions.merchants.adapter.rest.MerchantTexts.MerchantWords;
import io.waymark.exceptions.merchants.application.MerchantCases;
import io.waymark.exceptions.merchants.application.MerchantCases.Search;
import io.waymark.web.FilterWords;
import io.waymark.web.HttpProblems;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import io.waymark.web.pages.StrictPages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A merchant's own cases as pages; the token says whose. */
@Path(MyPagesResource.PATH)
@RunOnVirtualThread
@Produces(MyPagesResource.HTML)
@RolesAllowed(Roles.MERCHANT)
public class MyPagesResource {
    static final String PATH = "/my/cases";
    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final Listing<MerchantCases.Listed, UUID> LISTING = Listing.byId(PATH, MerchantCases.Listed::caseId);
    private static final int OK = 200;

    private final MerchantCases cases;
    private final OwnMerchant merchant;
    private final MerchantTexts texts;
    private final UriInfo address;
    private final Template listPage;
    private final Template casePage;
    private final Template problemPage;

    MyPagesResource(
            MerchantCases cases,
            OwnMerchant merchant,
            MerchantTexts texts,
            UriInfo address,
            @Location("merchants/list.html") Template listPage,
            @Location("merchants/case.html") Template casePage,
            @Location("merchants/problem.html") Template problemPage) {
        this.cases = cases;
        this.merchant = merchant;
        this.texts = texts;
        this.address = address;
        this.listPage = listPage;
        this.casePage = casePage;
        this.problemPage = problemPage;
    }

    /** The list, newest first. */
    @GET
    @Operation(hidden = true)
    public Response list(
            @RestQuery @Nullable String number, @BeanParam MerchantReader reader, @BeanParam PageRequest page) {
        return guarded(reader, () -> {
            String own = merchant.of(null);
            String called = Objects.requireNonNullElse(FilterWords.word("number", number), "")
                    .strip();
            MerchantWords words = texts.in(reader.language());
            Page<MerchantLine> found = page.of(
                    LISTING,
                    (after, most) -> cases.page(own, new Search(called.isEmpty() ? null : called, after), most),
                    listed -> MerchantLine.of(
                            listed.content().get(), reader.toCase(listed.caseId()), reader.language(), words));
            String cursor = found.nextCursor();
            MerchantList shown =
                    new MerchantList(called, found.items(), cursor == null ? null : reader.toNext(called, cursor));
            return answer(OK, reader, listPage, shown);
        });
    }

    /** One case; what is another merchant's is as good as nothing. */
    @GET
    @Path("{caseId}")
    @Operation(hidden = true)
    public Response show(@PathParam("caseId") String caseId, @BeanParam MerchantReader reader) {
        return guarded(reader, () -> {
            UUID wanted = FilterWords.id("caseId", caseId);
            if (wanted == null) {
                throw new ProblemException(HttpProblems.NOT_FOUND, "no case");
            }
            MerchantLine shown = cases.find(merchant.of(null), wanted)
                    .map(found -> MerchantLine.of(
                            found, reader.toCase(wanted), reader.language(), texts.in(reader.language())))
                    .orElseThrow(() -> new ProblemException(HttpProblems.NOT_FOUND, "no case " + wanted));
            return answer(OK, reader, casePage, shown);
        });
    }

    private Response guarded(MerchantReader reader, Supplier<Response> page) {
        try {
            return page.get();
        } catch (ProblemException refused) {
            return answer(refused.type().status(), reader, problemPage, "");
        }
    }

    private Response answer(int status, MerchantReader reader, Template page, Object shown) {
        MerchantWords words = texts.in(reader.language());
        MerchantFrame frame = new MerchantFrame(
                words, reader.toList(), MerchantReader.inLanguage(address.getRequestUri(), words.other()));
        return StrictPages.privately(Response.status(status)
                .entity(page.data("frame", frame).data("page", shown).render())
                .type(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language()));
    }
}
