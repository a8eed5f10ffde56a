package io.waymark.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A port that is closed while callers wait before it. */
class DoorTest {
    private static final int CALLERS = 20;
    private static final int PATIENCE_MILLIS = 10_000;

    private final EventLoopGroup acceptor = new NioEventLoopGroup(1);
    private final EventLoopGroup loops = new NioEventLoopGroup(2);

    @AfterEach
    void end() throws InterruptedException {
        acceptor.shutdownGracefully().sync();
        loops.shutdownGracefully().sync();
    }

    @Test
    void whoeverIsConnectedIsServedAndNobodyElse() throws Exception {
        Door door = (Door) new ServerBootstrap()
                .group(acceptor, loops)
                .channelFactory(Door::new)
                .childHandler(new Echo())
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
        InetSocketAddress address = door.localAddress();
        CountDownLatch allAreConnected = new CountDownLatch(1);
        acceptor.execute(() -> await(allAreConnected));
        List<Socket> callers = new ArrayList<>();
        try {
            for (int n = 0; n < CALLERS; n++) {
                callers.add(new Socket(address.getAddress(), address.getPort()));
            }

            var closed = door.close();
            allAreConnected.countDown();
            closed.sync();

            for (Socket caller : callers) {
                caller.setSoTimeout(PATIENCE_MILLIS);
                caller.getOutputStream().write('?');
                assertThat(caller.getInputStream().read()).isEqualTo('?');
            }
            assertThatThrownBy(() -> new Socket(address.getAddress(), address.getPort()))
                    .isInstanceOf(ConnectException.class);
        } finally {
            for (Socket caller : callers) {
                caller.close();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Sharable
    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            var _ = context.writeAndFlush(message);
        }
    }
}
