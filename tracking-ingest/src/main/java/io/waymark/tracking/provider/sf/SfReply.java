package io.waymark.tracking.provider.sf;

import io.waymark.tracking.provider.application.Reply;

/** SF's answer, for the whole batch: any failure makes SF send every route of it again. */
final class SfReply {
    private static final String XML_TYPE = "text/xml;charset=UTF-8";

    static Reply accepted(Dialect dialect) {
        return switch (dialect) {
            case JSON -> Reply.json(200, "{\"return_code\":\"0000\",\"return_msg\":\"成功\"}");
            case XML -> xml(200, "OK");
        };
    }

    static Reply refused(Dialect dialect, int status, String reason) {
        return switch (dialect) {
            case JSON -> Reply.json(status, "{\"return_code\":\"1000\",\"return_msg\":\"" + reason + "\"}");
            case XML -> xml(status, "ERR");
        };
    }

    private static Reply xml(int status, String head) {
        return new Reply(
                status, XML_TYPE, "<Response service=\"RoutePushService\"><Head>" + head + "</Head></Response>");
    }

    private SfReply() {}
}
