package io.waymark.web.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Closes one connection whose peer lets a request trickle in. All of it happens on the connection's own event loop; in the
 * usual case that costs a request a few readings of the clock.
 */
@SuppressWarnings("FutureReturnValueIgnored") // What fails here fails because the connection is closed.
final class ConnectionWatch extends ChannelDuplexHandler {
    private final Duration headTimeout;
    private final Duration bodyWindow;
    private final long leastPerWindow;
    private final Consumer<Phase> ended;

    private @Nullable ChannelHandlerContext connection;
    private Phase phase = Phase.HEAD;
    private long since = System.nanoTime();
    private long moved = System.nanoTime();
    private long received;
    private int unanswered;
    private boolean isTimed;

    /** What the server waits for. */
    enum Phase {
        NOTHING,
        HEAD,
        BODY
    }

    /** @param ended hears in which phase a connection was ended for being slow */
    ConnectionWatch(ServerLimits limits, Consumer<Phase> ended) {
        this.headTimeout = limits.headTimeout();
        this.bodyWindow = limits.bodyWindow();
        this.leastPerWindow = limits.bodyPerSecond().asLongValue() * bodyWindow.toMillis() / 1_000;
        this.ended = ended;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        connection = added;
        enter(Phase.HEAD);
    }

    /** Bytes have come; called before they are understood. */
    void received(int bytes) {
        received += bytes;
        moved = System.nanoTime();
        if (phase == Phase.NOTHING) {
            enter(Phase.HEAD);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            unanswered++;
            enter(Phase.BODY);
        }
        if (message instanceof LastHttpContent) {
            enter(Phase.NOTHING);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            unanswered--;
            moved = System.nanoTime();
        }
        context.write(message, promise);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void enter(Phase next) {
        phase = next;
        since = System.nanoTime();
        received = 0;
        if (!isTimed && next != Phase.NOTHING) {
            lookIn(next == Phase.HEAD ? headTimeout.toNanos() : bodyWindow.toNanos());
        }
    }

    private void lookIn(long nanos) {
        if (connection != null) {
            isTimed = true;
            connection.executor().schedule(this::look, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** One look at a time is due, whatever came and went since it was planned. */
    private void look() {
        isTimed = false;
        if (phase == Phase.NOTHING
                || connection == null
                || !connection.channel().isActive()) {
            return;
        }
        long left = (phase == Phase.HEAD ? headTimeout : bodyWindow).toNanos() - (System.nanoTime() - since);
        if (left > 0) {
            lookIn(left);
        } else if (!isRead(connection.channel()) || (phase == Phase.BODY && received >= leastPerWindow)) {
            enter(phase);
        } else {
            ended.accept(phase);
            connection.close();
        }
    }

    /** What the service itself leaves unread, as of one who sends request after request, is no slowness of its sender. */
    private static boolean isRead(Channel channel) {
        return channel.config().isAutoRead();
    }

    /**
     * Closes a connection on which nothing is under way and nothing was for a while. One that has no watch yet is in its
     * handshake: it came in a moment ago.
     */
    static void closeIfSilent(Channel channel, Duration silence) {
        if (!channel.isRegistered()) {
            // It came in a moment ago and has no event loop yet; or it is closed already.
            return;
        }
        channel.eventLoop().execute(() -> {
            ConnectionWatch watch = channel.pipeline().get(ConnectionWatch.class);
            if (watch != null && watch.isSilentFor(silence) && isSent(channel)) {
                channel.close();
            }
        });
    }

    /** Whether a slow reader has taken all of its answer off us. */
    private static boolean isSent(Channel channel) {
        ChannelOutboundBuffer unsent = channel.unsafe().outboundBuffer();
        return unsent == null || unsent.isEmpty();
    }

    private boolean isSilentFor(Duration silence) {
        return unanswered <= 0 && System.nanoTime() - moved >= silence.toNanos();
    }
}
