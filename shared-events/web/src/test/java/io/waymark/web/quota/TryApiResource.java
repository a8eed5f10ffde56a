package io.waymark.web.quota;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.web.Caller;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestPath;

/** A door behind which work takes a while; it knows how much was under way for whom. */
@Path("/v1/try")
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS})
public class TryApiResource {
    static final Map<String, AtomicInteger> NOW = new ConcurrentHashMap<>();
    static final Map<Integer, CountDownLatch> MEETING = new ConcurrentHashMap<>();
    static final Map<String, AtomicInteger> MOST = new ConcurrentHashMap<>();

    private final Caller caller;

    TryApiResource(Caller caller) {
        this.caller = caller;
    }

    /** Waits until so many are here together. */
    @GET
    @Path("/meet/{most}")
    public String meet(@RestPath int most) throws Exception {
        MEETING.computeIfAbsent(most, CountDownLatch::new).countDown();
        if (!MEETING.get(most).await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody came");
        }
        return "met";
    }

    @POST
    @Path("/body")
    public int body(byte[] body) {
        return body.length;
    }

    /** Takes a while on a thread of its own and says for whom. */
    @GET
    @Path("/who/{millis}")
    @RunOnVirtualThread
    public String who(@RestPath int millis) throws InterruptedException {
        Thread.sleep(millis);
        return caller.merchantId().orElse("house");
    }

    @GET
    @Path("/{millis}")
    public String work(@RestPath int millis) throws InterruptedException {
        String merchant = caller.merchantId().orElse("house");
        AtomicInteger now = NOW.computeIfAbsent(merchant, name -> new AtomicInteger());
        MOST.computeIfAbsent(merchant, name -> new AtomicInteger()).accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            Thread.sleep(millis);
            if (millis == 13) {
                throw new IllegalStateException("bad luck");
            }
        } finally {
            now.decrementAndGet();
        }
        return "done";
    }
}
