package io.waymark.web.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stands at one listening port: counts who comes in, turns away who comes too often, and closes the door at the end. */
@Sharable
@SuppressWarnings("FutureReturnValueIgnored") // What fails here fails because the door is closed.
final class Doorkeeper extends ChannelInboundHandlerAdapter {
    static final String REFUSED = "waymark.server.connections.refused";
    private static final long LOOK_EVERY_MILLIS = 20;

    private static final long HUSH_MILLIS = 100;

    private static final Duration LONGEST_HOLD = Duration.ofSeconds(5);

    private final ServerLimits limits;
    private final Consumer<Channel> admit;
    private final Counter refused;
    private final Set<Channel> connections = ConcurrentHashMap.newKeySet();
    private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();
    private volatile long heldUntil = System.nanoTime();
    private volatile boolean isClosing;

    /** Who came in and was not admitted yet; on the door's event loop only. */
    private final Queue<Channel> newcomers = new ArrayDeque<>();

    private volatile @Nullable ChannelHandlerContext post;

    /** @param admit prepares a connection before its first byte is read */
    Doorkeeper(ServerLimits limits, MeterRegistry meters, Consumer<Channel> admit) {
        this.limits = limits;
        this.admit = admit;
        this.refused = Counter.builder(REFUSED).register(meters);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext door) {
        post = door;
    }

    @Override
    public void channelRead(ChannelHandlerContext door, Object accepted) {
        Channel connection = (Channel) accepted;
        if (!enter(connection)) {
            refused.increment();
            connection.unsafe().closeForcibly();
            return;
        }
        newcomers.add(connection);
        letIn(door);
    }

    /** The port is closed, perhaps by the platform: whoever waits comes in now or never. */
    @Override
    public void channelInactive(ChannelHandlerContext door) {
        isClosing = true;
        letIn(door);
        door.fireChannelInactive();
    }

    private boolean isHolding() {
        return !isClosing && System.nanoTime() - heldUntil < 0;
    }

    /** On the door's event loop. */
    private void letIn(ChannelHandlerContext door) {
        if (isHolding()) {
            return;
        }
        for (Channel next = newcomers.poll(); next != null; next = newcomers.poll()) {
            admit.accept(next);
            door.fireChannelRead(next);
        }
    }

    /** Lets newcomers wait until {@link #goOn()}, but never for long. */
    void hold() {
        heldUntil = System.nanoTime() + LONGEST_HOLD.toNanos();
        ChannelHandlerContext door = post;
        if (door != null) {
            door.executor().schedule(() -> letIn(door), LONGEST_HOLD.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Lets in who waits. */
    void goOn() {
        heldUntil = System.nanoTime();
        ChannelHandlerContext door = post;
        if (door != null) {
            door.executor().execute(() -> letIn(door));
        }
    }

    private boolean enter(Channel connection) {
        if (connections.size() >= limits.connections() || !countIn(address(connection))) {
            return false;
        }
        connections.add(connection);
        connection.closeFuture().addListener(closed -> {
            connections.remove(connection);
            countOut(address(connection));
        });
        return true;
    }

    private boolean countIn(@Nullable InetAddress address) {
        if (address == null || byAddress.merge(address, 1, Integer::sum) <= limits.connectionsPerAddress()) {
            return true;
        }
        countOut(address);
        return false;
    }

    private void countOut(@Nullable InetAddress address) {
        if (address != null) {
            byAddress.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static @Nullable InetAddress address(Channel connection) {
        return connection.remoteAddress() instanceof InetSocketAddress peer ? peer.getAddress() : null;
    }

    /**
     * Takes no new connection, lets those that are busy finish, and closes each that has been silent for a while.
     *
     * @param limit then the rest is left to the platform, which closes it once no request is under way
     */
    void leave(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        shut();
        while (!connections.isEmpty() && System.nanoTime() < deadline) {
            connections.forEach(connection -> ConnectionWatch.closeIfSilent(connection, limits.silenceBeforeClose()));
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /**
     * Between the last who is let in and the closing of the port somebody may come, whom the system resets. So for a moment
     * before it nobody gets further than the door: who comes again and again stands there by then.
     */
    private void shut() throws InterruptedException {
        ChannelHandlerContext door = post;
        if (door == null) {
            return;
        }
        hold();
        Thread.sleep(HUSH_MILLIS);
        door.executor()
                .submit(() -> {
                    isClosing = true;
                    letIn(door);
                    door.channel().close();
                })
                .await();
    }
}
