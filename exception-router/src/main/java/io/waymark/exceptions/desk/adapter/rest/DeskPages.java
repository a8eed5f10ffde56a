package io.waymark.exceptions.desk.adapter.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.desk.adapter.rest.DeskFrame.Tab;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.exceptions.desk.application.DeskQueue;
import io.waymark.exceptions.desk.application.DeskQueue.Count;
import io.waymark.web.ProblemException;
import io.waymark.web.pages.StrictPages;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts what a page shows into the frame that all pages of the desks have. */
@Singleton
final class DeskPages {
    private final DeskQueue queue;
    private final DeskTexts texts;
    private final DeskConfig config;
    private final Clock clock;
    private final UriInfo address;
    private final Template notice;

    DeskPages(
            DeskQueue queue,
            DeskTexts texts,
            DeskConfig config,
            Clock clock,
            UriInfo address,
            @Location("desk/notice.html") Template notice) {
        this.queue = queue;
        this.texts = texts;
        this.config = config;
        this.clock = clock;
        this.address = address;
        this.notice = notice;
    }

    /**
     * What stands around a page.
     *
     * @param desk    whose page it is; null where it is nobody's
     * @param changes how it learns that it has changed; null where it does not
     */
    record Around(
            String title,
            @Nullable Owner desk,
            String asked,
            List<Count> counts,
            @Nullable Changes changes) {
        Around(String title, @Nullable Owner desk, String asked, List<Count> counts) {
            this(title, desk, asked, counts, null);
        }

        Around told(Changes of) {
            return new Around(title, desk, asked, counts, of);
        }
    }

    DeskWords words(Reader reader) {
        return texts.in(reader.language());
    }

    /** The path of the page that is asked for, with what narrows it. */
    String here() {
        String query = address.getRequestUri().getRawQuery();
        return address.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }

    /** A page in its frame. */
    Response answer(int status, Reader reader, Around around, Template page, Object shown) {
        DeskWords words = words(reader);
        List<Tab> tabs = Arrays.stream(Owner.values())
                .map(owner -> new Tab(
                        owner.name(),
                        words.named("owner", owner),
                        QueueAddress.of(owner),
                        around.counts().stream()
                                .filter(count -> count.owner() == owner)
                                .mapToLong(Count::open)
                                .sum(),
                        owner == around.desk()))
                .toList();
        DeskFrame frame = new DeskFrame(
                words,
                around.title(),
                tabs,
                around.asked(),
                Reader.inLanguage(address.getRequestUri(), words.other()),
                config.zone().getId(),
                here(),
                around.changes());
        ResponseBuilder answer = Response.status(status)
                .entity(page.data("frame", frame).data("page", shown).render())
                .type(DeskPageResource.HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language());
        reader.toRemember(address.getRequestUri()).ifPresent(answer::cookie);
        return StrictPages.privatelyWithOwnScript(answer);
    }

    /** A page as it is made, or one that says why there is none. */
    Response guarded(Reader reader, Supplier<Response> page) {
        try {
            return page.get();
        } catch (ProblemException refused) {
            return notice(refused.type().status(), reader);
        }
    }

    Response notice(int status, Reader reader) {
        DeskWords words = words(reader);
        return answer(
                status,
                reader,
                new Around(words.of("problem." + status), null, "", queue.counts(clock.instant())),
                notice,
                words.of("problem.text." + status));
    }
}
