package io.waymark.web.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.waymark.web.problem.EarlyAnswer;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the bodies of one connection within what all bodies may take: they are held whole before anybody knows who sent them,
 * so that many large ones, sent at once by whomever, would otherwise use up the memory of the process. Small ones always pass.
 */
@SuppressWarnings("FutureReturnValueIgnored") // What fails here fails because the connection is closed.
final class BodyWatch extends ChannelDuplexHandler {
    /** Of a connection; larger than nearly all bodies, and little beside all that a connection costs. */
    private static final int FREE = 16 * 1024;

    private static final int LEFTOVER_SECONDS = 5;

    private final BodyBudget budget;
    private final byte[] refusal;
    private final Runnable refused;

    private long received;
    private long held;
    private int unanswered;
    private boolean isAnswering;
    private boolean isOver;

    /**
     * Of a connection.
     *
     * @param refusal the problem that is answered where there is no room
     * @param refused hears of each body that found none
     */
    BodyWatch(BodyBudget budget, byte[] refusal, Runnable refused) {
        this.budget = budget;
        this.refusal = refusal.clone();
        this.refused = refused;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isOver) {
            boolean isEnd = message instanceof LastHttpContent;
            ReferenceCountUtil.release(message);
            if (isEnd) {
                context.close();
            }
            return;
        }
        if (message instanceof HttpRequest) {
            unanswered++;
        }
        if (message instanceof HttpContent part && !hasRoomFor(part.content().readableBytes())) {
            boolean isEnd = message instanceof LastHttpContent;
            ReferenceCountUtil.release(message);
            refuse(context, isEnd);
            return;
        }
        context.fireChannelRead(message);
    }

    private boolean hasRoomFor(int bytes) {
        received += bytes;
        if (bytes == 0 || received <= FREE) {
            return true;
        }
        if (!budget.take(bytes)) {
            return false;
        }
        held += bytes;
        return true;
    }

    /**
     * An answer that is under way, or due before this one, cannot be overtaken. What is left of the body is read and thrown
     * away for a moment, as a sender who is cut off in the middle never reads the answer.
     */
    private void refuse(ChannelHandlerContext context, boolean isEnd) {
        isOver = true;
        refused.run();
        if (unanswered > 1 || isAnswering) {
            context.close();
            return;
        }
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.SERVICE_UNAVAILABLE, Unpooled.wrappedBuffer(refusal));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, EarlyAnswer.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, refusal.length)
                .set(HttpHeaderNames.RETRY_AFTER, 1)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(answer);
        if (isEnd) {
            context.close();
        } else {
            context.channel().config().setAutoRead(true);
            context.executor().schedule(() -> context.close(), LEFTOVER_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (isOver) {
            ReferenceCountUtil.release(message);
            promise.cancel(false);
            return;
        }
        if (message instanceof HttpResponse response) {
            isAnswering = response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
        }
        if (message instanceof LastHttpContent && isAnswering) {
            isAnswering = false;
            unanswered--;
            if (unanswered <= 0) {
                giveBack();
            }
        }
        context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        giveBack();
        context.fireChannelInactive();
    }

    private void giveBack() {
        budget.giveBack(held);
        held = 0;
        received = 0;
    }
}
