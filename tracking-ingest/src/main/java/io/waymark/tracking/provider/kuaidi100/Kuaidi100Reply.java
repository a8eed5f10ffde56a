package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.application.Reply;

/** Kuaidi100's answer: {@code result} decides whether it pushes again, up to three times, about half an hour apart. */
final class Kuaidi100Reply {
    static final Reply ACCEPTED = Reply.json(200, "{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}");

    static Reply refused(int status, String reason) {
        return Reply.json(status, "{\"result\":false,\"returnCode\":\"500\",\"message\":\"" + reason + "\"}");
    }

    private Kuaidi100Reply() {}
}
