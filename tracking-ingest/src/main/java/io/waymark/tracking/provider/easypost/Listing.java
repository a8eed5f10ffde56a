package io.waymark.tracking.provider.easypost;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.application.MalformedPushException;
import java.io.IOException;

/** A list instead of an event, as EasyPost's API answers with: well-formed, and nothing that a parcel could be told by. */
@JsonDeserialize(using = Listing.Reader.class)
record Listing() {
    private static final PushJson<Listing> JSON = new PushJson<>(Listing.class);

    /** True for a list. */
    static boolean isIn(byte[] body) throws MalformedPushException {
        for (byte character : body) {
            if (character == '[') {
                JSON.read(body);
                return true;
            }
            if (character > ' ') {
                return false;
            }
        }
        return false;
    }

    /** Steps over all that is in it, without keeping any. */
    static final class Reader extends StdDeserializer<Listing> {
        private static final long serialVersionUID = 1;

        Reader() {
            super(Listing.class);
        }

        @Override
        public Listing deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            parser.skipChildren();
            return new Listing();
        }
    }
}
