package io.waymark.web.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.transport.Transport;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;

/**
 * The platform's transport, which lets a {@link Doorkeeper} see each connection of a port before the HTTP server does: the
 * platform itself shows a connection only when a whole request has come.
 */
final class GuardedTransport implements Transport {
    /** The one bridge from the application's beans to the server, which is made outside of them. */
    private static final Map<Integer, Doorkeeper> KEEPERS = new ConcurrentHashMap<>();

    private final Transport platform;

    GuardedTransport(Transport platform) {
        this.platform = platform;
    }

    /** Has a port guarded that is not open yet. */
    static void guard(int port, Doorkeeper keeper) {
        KEEPERS.put(port, keeper);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        platform.configure(options, domainSocket, bootstrap);
        Doorkeeper keeper = KEEPERS.get(options.getPort());
        if (keeper != null && !domainSocket) {
            bootstrap.handler(keeper);
        }
    }

    @Override
    public boolean supportsDomainSockets() {
        return platform.supportsDomainSockets();
    }

    @Override
    public boolean supportFileRegion() {
        return platform.supportFileRegion();
    }

    @Override
    public boolean isAvailable() {
        return platform.isAvailable();
    }

    @Override
    public Throwable unavailabilityCause() {
        return platform.unavailabilityCause();
    }

    @Override
    public SocketAddress convert(io.vertx.core.net.SocketAddress address) {
        return platform.convert(address);
    }

    @Override
    public io.vertx.core.net.SocketAddress convert(SocketAddress address) {
        return platform.convert(address);
    }

    @Override
    public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory factory, int ioRatio) {
        return platform.eventLoopGroup(type, threads, factory, ioRatio);
    }

    @Override
    public DatagramChannel datagramChannel() {
        return platform.datagramChannel();
    }

    @Override
    public DatagramChannel datagramChannel(InternetProtocolFamily family) {
        return platform.datagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        return platform.channelFactory(domainSocket);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        ChannelFactory<? extends ServerChannel> factory = platform.serverChannelFactory(domainSocket);
        return domainSocket || !(platform instanceof JDKTransport) ? factory : Door::new;
    }

    @Override
    public void configure(DatagramChannel channel, DatagramSocketOptions options) {
        platform.configure(channel, options);
    }

    @Override
    public void configure(ClientOptionsBase options, boolean domainSocket, io.netty.bootstrap.Bootstrap bootstrap) {
        platform.configure(options, domainSocket, bootstrap);
    }
}
