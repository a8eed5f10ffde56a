package io.waymark.web.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.net.impl.VertxHandler;
import io.waymark.web.HttpProblems;
import io.waymark.web.problem.EarlyAnswer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Has the public ports guarded: each connection gets a strict reader, a watch, and answers in our shape. */
@Singleton
public class GuardedServer implements HttpServerOptionsCustomizer {
    static final String TOO_SLOW = "waymark.server.connections.too.slow";

    static final String REFUSED_BODIES = "waymark.server.bodies.refused";
    private static final long PART_OF_HEAP = 8;

    private static final String TLS = "ssl";
    private static final String DECODER = "httpDecoder";
    private static final String CONNECTION = "handler";

    private final ServerLimits limits;
    private final MeterRegistry meters;
    private final RefusedRequests refusedRequests;
    private final BodyBudget bodies;
    private final byte[] noRoom;
    private final Counter refusedBodies;
    private final List<Doorkeeper> keepers = new CopyOnWriteArrayList<>();

    GuardedServer(ServerLimits limits, MeterRegistry meters, RefusedRequests refusedRequests, ObjectMapper json) {
        this.limits = limits;
        this.meters = meters;
        this.refusedRequests = refusedRequests;
        this.bodies = new BodyBudget(limits.bodies()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
        this.noRoom = EarlyAnswer.bytes(json, HttpProblems.UNAVAILABLE, "too many large bodies are under way");
        this.refusedBodies = Counter.builder(REFUSED_BODIES).register(meters);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        guard(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        // Whoever never ends a handshake is let go as if it never ended a request's head.
        options.setSslHandshakeTimeout(limits.headTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        guard(options);
    }

    /** Those who stand at the public ports of this process. */
    List<Doorkeeper> keepers() {
        return keepers;
    }

    private void guard(HttpServerOptions options) {
        var keeper = new Doorkeeper(
                limits, meters, connection -> connection.pipeline().addLast(new Preparation(options)));
        GuardedTransport.guard(options.getPort(), keeper);
        keepers.add(keeper);
    }

    /** Waits until the platform has built a connection's pipeline: at once without TLS, else after the handshake. */
    private final class Preparation extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions options;

        Preparation(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void channelRegistered(ChannelHandlerContext context) {
            ChannelPipeline pipeline = context.pipeline();
            if (pipeline.get(TLS) == null) {
                prepare(context.channel(), options);
            } else {
                pipeline.addAfter(TLS, null, new AfterHandshake(options));
            }
            context.fireChannelRegistered();
            pipeline.remove(this);
        }
    }

    private final class AfterHandshake extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions options;

        AfterHandshake(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            context.fireUserEventTriggered(event);
            if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess()) {
                prepare(context.channel(), options);
                context.pipeline().remove(this);
            }
        }
    }

    /** HTTP/2, which is off unless somebody switches it on, has limits of its own in the platform. */
    private void prepare(Channel channel, HttpServerOptions options) {
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(DECODER) == null) {
            return;
        }
        var watch = new ConnectionWatch(
                limits, phase -> meters.counter(TOO_SLOW, "phase", phase.name().toLowerCase(Locale.ROOT))
                        .increment());
        pipeline.replace(DECODER, DECODER, new StrictRequestDecoder(options, watch));
        pipeline.addBefore(CONNECTION, null, watch);
        pipeline.addBefore(CONNECTION, null, new BodyWatch(bodies, noRoom, refusedBodies::increment));
        if (pipeline.get(CONNECTION) instanceof VertxHandler<?> handler
                && handler.getConnection() instanceof Http1xServerConnection connection) {
            connection.invalidRequestHandler(refusedRequests);
        }
    }
}
