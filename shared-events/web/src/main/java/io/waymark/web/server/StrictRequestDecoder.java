package io.waymark.web.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.HostAndPort;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/**
 * Reads requests and refuses each of which two readers may think differently where it ends, or where it goes (RFC 9112,
 * sections 3.2 and 6.3): a proxy before us might be the other reader.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final Set<HttpVersion> VERSIONS = Set.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);

    private final ConnectionWatch watch;
    private boolean isOver;

    StrictRequestDecoder(HttpServerOptions options, ConnectionWatch watch) {
        super(options);
        this.watch = watch;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf bytes) {
            watch.received(bytes.readableBytes());
        }
        super.channelRead(context, message);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> decoded) throws Exception {
        if (isOver) {
            bytes.skipBytes(bytes.readableBytes());
            return;
        }
        int before = decoded.size();
        super.decode(context, bytes, decoded);
        for (int at = before; at < decoded.size(); at++) {
            if (decoded.get(at) instanceof HttpRequest request
                    && request.decoderResult().isSuccess()
                    && isDoubtful(request)) {
                endAfter(at, bytes, decoded);
            }
        }
    }

    /** What follows a request whose end is in doubt is neither its body nor another request. */
    private void endAfter(int at, ByteBuf bytes, List<Object> decoded) {
        isOver = true;
        bytes.skipBytes(bytes.readableBytes());
        while (decoded.size() > at + 1) {
            ReferenceCountUtil.release(decoded.removeLast());
        }
        decoded.add(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    @Override
    protected HttpMessage createMessage(String[] initialLine) {
        HttpMessage message = super.createMessage(initialLine);
        if (!METHODS.contains(((HttpRequest) message).method())) {
            throw new ProblemException(HttpProblems.METHOD_NOT_ALLOWED, "the method is none that is known here");
        }
        if (!VERSIONS.contains(message.protocolVersion())) {
            throw refused("the version of HTTP is none that is known here");
        }
        return message;
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw refused("the headers Content-Length and Transfer-Encoding exclude each other");
    }

    private static boolean isDoubtful(HttpRequest request) {
        try {
            requireOneFraming(request);
            requireOneHost(request);
            requireAddress(request.uri());
            return false;
        } catch (ProblemException refusal) {
            request.setDecoderResult(DecoderResult.failure(refusal));
            return true;
        }
    }

    private static void requireOneFraming(HttpRequest request) {
        List<String> encodings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        boolean isChunked =
                encodings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encodings.getFirst());
        if (!encodings.isEmpty() && (!isChunked || !HttpVersion.HTTP_1_1.equals(request.protocolVersion()))) {
            throw refused("the header Transfer-Encoding may say chunked, once");
        }
        if (!encodings.isEmpty() && request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)) {
            throw refused("the headers Content-Length and Transfer-Encoding exclude each other");
        }
    }

    private static void requireOneHost(HttpRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        if (hosts.size() > 1 || (hosts.isEmpty() && HttpVersion.HTTP_1_1.equals(request.protocolVersion()))) {
            throw refused("the header Host is needed once");
        }
        if (!hosts.isEmpty() && HostAndPort.parseAuthority(hosts.getFirst(), -1) == null) {
            throw refused("the header Host names no host");
        }
    }

    private static void requireAddress(String address) {
        try {
            String path = new URI(address).getRawPath();
            if (path == null || !path.startsWith("/")) {
                throw refused("the request names no path");
            }
        } catch (URISyntaxException malformed) {
            throw refused("the address is no URI");
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(HttpProblems.BAD_REQUEST, detail);
    }
}
