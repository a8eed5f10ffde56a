package io.waymark.web.server;

import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A listening port that lets in, when it is closed, who is connected already and waits to be let in: the system would reset
 * them all.
 */
final class Door extends NioServerSocketChannel {
    private static final Logger LOG = Logger.getLogger(Door.class);

    /** More than the system lets wait at one port. */
    private static final int MOST_WAITING = 4_096;

    @Override
    protected void doClose() throws Exception {
        List<SocketChannel> waiting = List.of();
        if (javaChannel().socket().isBound()) {
            forgetSelector();
            waiting = waiting();
        }
        super.doClose();
        waiting.forEach(caller -> pipeline().fireChannelRead(new NioSocketChannel(this, caller)));
    }

    /** As long as a selector knows a port, closing it takes effect only at the selector's next turn: it would let in more. */
    private void forgetSelector() throws IOException {
        SelectionKey key = selectionKey();
        key.cancel();
        key.selector().selectNow();
    }

    /** Those who wait. Nothing else is done meanwhile, as more may come between the last of them and the closing. */
    private List<SocketChannel> waiting() {
        List<SocketChannel> waiting = new ArrayList<>();
        try {
            for (SocketChannel next = javaChannel().accept();
                    next != null && waiting.size() < MOST_WAITING;
                    next = javaChannel().accept()) {
                waiting.add(next);
            }
        } catch (IOException full) {
            LOG.warnf("of those who wait at a port that closes %d are let in: %s", waiting.size(), full);
        }
        return waiting;
    }
}
